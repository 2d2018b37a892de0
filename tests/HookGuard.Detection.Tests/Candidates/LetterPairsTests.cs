using HookGuard.Detection.Candidates;

namespace HookGuard.Detection.Tests.Candidates;

public sealed class LetterPairsTests
{
    [TestCase("at be ch do er fi ge he in ke li me no or pr qu re st th un ve wi xp ys ze")]
    [TestCase("AT be Ch dO")]
    public void Some_pairs_of_letters_are_common_in_words(string pairs)
    {
        foreach (var pair in pairs.Split(' '))
        {
            Assert.That(LetterPairs.AreCommon(pair[0], pair[1]), Is.True, pair);
        }
    }

    [TestCase("aq bq cz dq ej fz gq hz iw js jt je kq lz mx nw oq pq qa rq sz tq uq vq wq xz yq zx")]
    [TestCase("QA zX")]
    public void Others_are_not(string pairs)
    {
        foreach (var pair in pairs.Split(' '))
        {
            Assert.That(LetterPairs.AreCommon(pair[0], pair[1]), Is.False, pair);
        }
    }
}
