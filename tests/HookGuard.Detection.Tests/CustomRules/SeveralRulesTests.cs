using System.Text;

namespace HookGuard.Detection.Tests.CustomRules;

/// <summary>What rules of a team's own make of a text together, and beside the built-in ones.</summary>
public sealed class SeveralRulesTests
{
    private static readonly string Key = SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(5));

    [TestCase("abc", "def", "abc def")]
    [TestCase("abcd", "def", "abcd")]
    [TestCase("bcd", "abc", "bcd")]
    [TestCase("bc", "abcdef", "bc")]
    [TestCase("abcdef", "bc", "abcdef")]
    [TestCase("ef", "ab", "ab ef")]
    [TestCase("x*", "ab", "ab")]
    public void Of_values_that_overlap_the_first_rule_has_one(string first, string second, string found) =>
        Assert.That(Detect("abcdef", Rule(first), Rule(second)), Is.EqualTo(found));

    [Test]
    public void What_a_built_in_rule_detected_is_left_to_it()
    {
        var detector = new Detector(new DetectorOptions { CustomRules = [Rule("u[+].*"), Rule("x = ")] });
        var found = detector.Detect("notes", SourceText.From($"x = {Key}"));
        Assert.That(found.Select(each => each.Rule.Id), Is.EqualTo(["x = ", "user-api-key"]));
    }

    [Test]
    public void A_value_that_stands_encoded_is_reported_once()
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes("some text that holds acme-1 in it"));
        Assert.That(Detect($"acme-2 {encoded}", Rule("acme-[0-9]")).Split(' '), Has.Length.EqualTo(2));
    }

    [TestCase("acme", "other")]
    [TestCase("acme", "")]
    [TestCase("acme", "schlüssel")]
    public void Any_of_the_keywords_will_do(params string[] keywords) =>
        Assert.That(Detect("acme-1", Rule("acme-[0-9]") with { Keywords = keywords }), Is.EqualTo("acme-1"));

    [Test]
    public void The_keywords_of_one_rule_do_not_keep_another_from_the_text()
    {
        Assert.That(Detect("acme-1", Rule("acme-[0-9]"), Rule("b") with { Keywords = ["b"] }), Is.EqualTo("acme-1"));
        Assert.That(Detect("ключ-1", Rule("ключ-1") with { Keywords = ["ключ"] }), Is.EqualTo("ключ-1"));
        Assert.That(
            Detect("acme-1", Rule("acme-[0-9]") with { Keywords = ["acme"] }, Rule("b") with { Keywords = ["b"] }),
            Is.EqualTo("acme-1")
        );
    }

    [TestCase(0, "0123456789abcdef")]
    [TestCase(4, "0123456789abcdef")]
    [TestCase(4.01, "")]
    public void The_entropy_that_is_asked_for_is_enough(double entropy, string found) =>
        Assert.That(
            Detect("0123456789abcdef", Rule("[0-9a-f]{16}") with { MinimumEntropy = entropy }),
            Is.EqualTo(found)
        );

    [Test]
    public void It_says_why_and_where()
    {
        var detector = new Detector(new DetectorOptions { CustomRules = [Rule("acme-[0-9]+")] });
        var found = detector.Detect("notes", SourceText.From("a\nb acme-12345678901\n")).Single();
        Assert.That(found.Evidence, Is.EqualTo([new Evidence("it matches the rule's pattern", 2)]));
        Assert.That(found.Mask, Is.EqualTo("…8901"));
    }

    private static CustomRule Rule(string pattern) =>
        new() { Rule = new Rule(pattern, pattern, "Opens the gate."), Pattern = pattern };

    private static string Detect(string content, params CustomRule[] rules)
    {
        var detector = new Detector(new DetectorOptions { CustomRules = rules });
        var found = detector.Detect("notes", Encoding.UTF8.GetBytes(content), out var text);
        return string.Join(' ', found.Select(each => text!.Span.Slice(each.Span.Start, each.Span.Length).ToString()));
    }
}
