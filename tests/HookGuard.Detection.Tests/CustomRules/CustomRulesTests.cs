using System.Text;

namespace HookGuard.Detection.Tests.CustomRules;

public sealed class CustomRulesTests
{
    private static readonly CustomRule Acme = new()
    {
        Rule = new Rule("acme-token", "Acme token", "Opens the gate."),
        Pattern = "acme_(?<value>[0-9a-f]{16})",
        Keywords = ["ACME_"],
        Group = 1,
    };

    [Test]
    public void A_match_is_reported_with_the_value_of_its_group()
    {
        const string Content = "first = 1\ntoken = acme_0123456789abcdef\n";
        var found = Detect(Acme, Content).Single();
        Assert.That(
            (found.Rule.Id, Content.Substring(found.Span.Start, found.Span.Length), found.Mask),
            Is.EqualTo(("acme-token", "0123456789abcdef", "…cdef"))
        );
    }

    [Test]
    public void An_encoded_value_is_found_and_covered_in_full()
    {
        var encoded = Convert.ToBase64String("token = acme_0123456789abcdef\n"u8);
        var found = Detect(Acme, $"data: {encoded}\n").Single();
        Assert.That(found.Span.Start, Is.InRange(6, 6 + encoded.Length));
    }

    [Test]
    public void It_is_found_in_UTF_16() =>
        Assert.That(
            new Detector(new DetectorOptions { CustomRules = [Acme] }).Detect(
                string.Empty,
                Encoding.Unicode.GetBytes("token = acme_0123456789abcdef"),
                out _
            ),
            Has.Count.EqualTo(1)
        );

    [Test]
    public void A_rule_without_keywords_is_tried_on_every_text() =>
        Assert.That(Detect(Acme with { Keywords = [] }, "acme_0123456789abcdef"), Has.Count.EqualTo(1));

    [Test]
    public void Without_one_of_the_keywords_the_pattern_is_not_tried() =>
        Assert.That(Detect(Acme with { Keywords = ["other", "words"] }, "acme_0123456789abcdef"), Is.Empty);

    [Test]
    public void A_short_value_is_masked_in_full() =>
        Assert.That(Detect(Acme with { Pattern = "acme_([0-9]{8})" }, "acme_01234567").Single().Mask, Is.EqualTo("…"));

    [Test]
    public void Values_of_low_entropy_with_stop_words_or_allowed_are_none()
    {
        const string Content = "acme_0123456789abcdef";
        Assert.That(Detect(Acme with { MinimumEntropy = 4.1 }, Content), Is.Empty);
        Assert.That(Detect(Acme with { MinimumEntropy = 3.9 }, Content), Has.Count.EqualTo(1));
        Assert.That(Detect(Acme with { StopWords = ["789AB"] }, Content), Is.Empty);
        Assert.That(Detect(Acme with { AllowedValues = ["^0123"] }, Content), Is.Empty);
    }

    [Test]
    public void A_path_pattern_narrows_the_files()
    {
        var rule = Acme with { PathPattern = @"\.ya?ml$" };
        Assert.That(Detect(rule, "acme_0123456789abcdef", "a/b.yml"), Has.Count.EqualTo(1));
        Assert.That(Detect(rule, "acme_0123456789abcdef", "a/b.txt"), Is.Empty);
    }

    [TestCase("a(b", "The pattern is not valid at character")]
    [TestCase("(?=a)b", "The pattern needs backtracking")]
    [TestCase("a(b)c", "The pattern has no group 3.")]
    [TestCase("a(b)(c)(d)", null)]
    public void What_cannot_be_used_says_why(string pattern, string? problem) =>
        Assert.That(
            (Acme with { Pattern = pattern, Group = 3 }).Validate(),
            problem is null ? Is.Null : Does.StartWith(problem)
        );

    [Test]
    public void A_mistake_is_told_without_compiling()
    {
        Assert.That((Acme with { Pattern = "a(b" }).ValidateSyntax(), Does.StartWith("The pattern is not valid"));
        Assert.That((Acme with { Group = 3 }).ValidateSyntax(), Is.EqualTo("The pattern has no group 3."));
        Assert.That((Acme with { Pattern = "(?=a)(b)" }).ValidateSyntax(), Is.Null);
    }

    [TestCase("acme_[0-9a-f]{16}", "acme_0123456789abcdef")]
    [TestCase("acme_([0-9a-f]{16})", "0123456789abcdef")]
    public void Without_a_group_that_is_asked_for_the_first_one_counts(string pattern, string value)
    {
        const string Content = "acme_0123456789abcdef";
        var found = Detect(Acme with { Pattern = pattern, Group = null }, Content).Single();
        Assert.That(Content.Substring(found.Span.Start, found.Span.Length), Is.EqualTo(value));
    }

    [Test]
    public void A_rule_that_cannot_be_used_stops_the_search_only_where_it_is_needed()
    {
        var unusable = Acme with { Pattern = "(?=acme)(acme)" };
        var failure = Assert.Throws<CustomRuleException>(() => Detect(unusable, "acme_0123456789abcdef"))!;
        Assert.That(failure.TookTooLong, Is.False);
        Assert.That(failure.Message, Does.StartWith("the rule 'acme-token': The pattern needs backtracking"));
        Assert.That(Detect(unusable, "nothing of it"), Is.Empty);
        Assert.That(Detect(unusable with { IsOptional = true }, "acme_0123456789abcdef"), Is.Empty);
    }

    private static IReadOnlyList<DetectedSecret> Detect(CustomRule rule, string content, string path = "") =>
        new Detector(new DetectorOptions { CustomRules = [rule] }).Detect(path, Encoding.UTF8.GetBytes(content), out _);
}
