using HookGuard.Detection.Candidates;
using HookGuard.Detection.Rules;

namespace HookGuard.Detection.Tests.Candidates;

public sealed class RandomnessTests
{
    [TestCase("existingSubscription")]
    [TestCase("encodeURIComponent")]
    [TestCase("auto_resolve_timeout")]
    [TestCase("AssignmentStrategyV3")]
    [TestCase("PAGERDUTY_USER_TOKEN")]
    public void Identifiers_are_made_of_words(string value) => Assert.That(Randomness.IsMadeOfWords(value), Is.True);

    [TestCase("abcdefghij", true)]
    [TestCase("abcdeFghij", true)]
    [TestCase("zqxjk", true)]
    [TestCase("zqxj", false)]
    [TestCase("zqxjkZqxj", false)]
    [TestCase("word1", false)]
    [TestCase("the1", false)]
    [TestCase("them1", true)]
    [TestCase("there1", true)]
    [TestCase("thereIsOne12", true)]
    [TestCase("thereIsOne123", true)]
    [TestCase("thereIsOne1234", false)]
    [TestCase("HTTPServer_1", true)]
    [TestCase("zqxjkvb1there", false)]
    [TestCase("12345", false)]
    [TestCase("", false)]
    public void Long_rows_of_letters_and_common_pairs_make_words(string value, bool areWords) =>
        Assert.That(Randomness.IsMadeOfWords(value), Is.EqualTo(areWords));

    [TestCase("existingSubscription", false)]
    [TestCase("NetworkConfiguration", false)]
    [TestCase("AcknowledgmentStatus", false)]
    [TestCase("BN_pseudo_rand_range", false)]
    [TestCase("zqxjkvbwpgtmdfhczqxj", true)]
    [TestCase("arnaqj", false)]
    [TestCase("arnqj", true)]
    [TestCase("1234-567", false)]
    [TestCase("", false)]
    public void More_rare_pairs_than_names_have_are_no_word(string value, bool isNone) =>
        Assert.That(Randomness.IsUnpronounceable(value), Is.EqualTo(isNone));

    [TestCase(18)]
    [TestCase(20)]
    [TestCase(32)]
    public void Next_to_no_random_value_is_taken_for_words(int length)
    {
        var random = new Random(length);
        var taken = Enumerable
            .Range(0, 100_000)
            .Count(_ => !Randomness.LooksRandom(Sampling.Pick(random, Sampling.UrlSafe, length)));
        Assert.That(taken, Is.LessThan(60));
    }

    [Test]
    public void Next_to_no_random_value_is_taken_for_a_placeholder()
    {
        var random = new Random(1);
        var taken = Enumerable.Range(0, 100_000).Count(_ => Placeholders.Is(Sampling.Pick(random, Sampling.Hex, 32)));
        Assert.That(taken, Is.LessThan(5));
    }

    [TestCase("0123456789abcdef0123456789abcdef")]
    [TestCase("xxxxxxxxxxxxxxxxxxxx")]
    [TestCase("your-example-key-123")]
    [TestCase("a1b2c3d4e5f6a7b8c9d0")]
    public void Made_up_values_are_placeholders(string value) => Assert.That(Placeholders.Is(value), Is.True);
}
