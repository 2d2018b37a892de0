using System.Text;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Tests.Search;

public sealed class KeywordSearchTests
{
    private static readonly string Long = new('l', 80);

    [TestCase("acme", "x ACME y", "acme")]
    [TestCase("a ab abc", "xabc", "a ab abc")]
    [TestCase("k", "k", "k")]
    [TestCase("k", "the end k", "k")]
    [TestCase("ключ", "а КЛЮЧ", "ключ")]
    [TestCase("ab", "a", "")]
    [TestCase("ab", "", "")]
    [TestCase("ab xy", "ay xb", "")]
    public void Words_are_found_in_any_case(string words, string text, string found) =>
        Assert.That(Find(words.Split(' '), text), Is.EqualTo(found));

    [Test]
    public void Words_may_be_of_any_length()
    {
        Assert.That(Find([Long, Long[..64], "l"], $"x{Long}"), Is.EqualTo($"{Long} {Long[..64]} l"));
        Assert.That(Find([Long, Long[..64]], Long[..70]), Is.EqualTo(Long[..64]));
    }

    [Test]
    public void They_are_found_across_the_pieces_of_a_long_text()
    {
        var search = new KeywordSearch(["needle"]);
        for (var at = 16_375; at < 16_390; at++)
        {
            var text = Encoding.ASCII.GetBytes($"{new string('-', at)}NEEDLE{new string('-', 20_000)}");
            Assert.That(search.Any(text, 0, text.Length), Is.True);
            Assert.That(search.Any(text, 0, at), Is.False);
            Assert.That(search.Any(text, at + 1, text.Length), Is.False);
        }
    }

    private static string Find(string[] words, string text)
    {
        var search = new KeywordSearch(words);
        HashSet<int> found = [];
        search.Find(
            text,
            index =>
            {
                found.Add(index);
                return false;
            }
        );
        return string.Join(' ', words.Where(word => found.Contains(search.IndexOf(word))));
    }
}
