using System.Text;
using HookGuard.Detection.CustomRules;

namespace HookGuard.Detection.Tests.CustomRules;

/// <summary>Neither many rules nor one that is slow, or matches everywhere, takes without end.</summary>
public sealed class RuleBudgetTests
{
    [Test]
    public void A_rule_that_matches_everywhere_stops_the_search_and_says_so()
    {
        var failure = Assert.Throws<CustomRuleException>(() => Detect(new string('a', 1_000_000), Rule("a")))!;
        Assert.That(failure.TookTooLong, Is.True);
        Assert.That(failure.Message, Is.EqualTo("the rule 'a': It matches too often in this text."));
    }

    [Test]
    public void As_many_matches_as_are_allowed_are_reported()
    {
        var text = string.Concat(Enumerable.Repeat("a ", RuleBudget.MostMatches));
        Assert.That(Detect(text, Rule("a")), Has.Count.EqualTo(RuleBudget.MostMatches));
    }

    [Test]
    public void Rules_without_keywords_share_what_one_file_may_cost()
    {
        var text = new string('b', 2 << 20);
        var rules = Enumerable.Range(0, 2049).Select(index => Rule($"kw{index}x")).ToArray();
        var failure = Assert.Throws<CustomRuleException>(() => Detect(text, rules))!;
        Assert.That(failure.TookTooLong, Is.True);
        Assert.That(failure.Message, Does.StartWith("the rule 'kw2048x': Together with the other rules"));
    }

    [Test]
    public void Of_many_rules_only_those_are_tried_whose_keywords_occur()
    {
        // None of the others could even be compiled.
        CustomRule[] rules =
        [
            .. Enumerable
                .Range(0, 20_000)
                .Select(index => Rule($"(?=x)kw{index}x") with { Keywords = [$"kw{index}x"] }),
            Rule("acme-[0-9]+") with
            {
                Keywords = ["acme", "key"],
            },
        ];
        Assert.That(Detect("the key is acme-42", rules).Single().Rule.Id, Is.EqualTo("acme-[0-9]+"));
        Assert.That(Detect("nothing at all", rules), Is.Empty);
        Assert.Throws<CustomRuleException>(() => Detect("a KW19999X", rules));
    }

    [Test]
    [NonParallelizable]
    public void However_many_rules_there_are_few_are_kept_ready()
    {
        var few = Kept(500);

        Assert.That(Kept(1_500), Is.LessThan(2 * few));

        // With rules that are not kept, the second text shows the same as the first.
        static long Kept(int count)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var rules = Enumerable.Range(0, count).Select(index => Rule($"team-{index}-[a-z]{{8}}"));
            var detector = new Detector(new DetectorOptions { CustomRules = [.. rules] });
            var text = SourceText.From($"team-0-abcdefgh team-{count - 1}-abcdefgh");
            Assert.That(detector.Detect("notes", text), Has.Count.EqualTo(2));
            Assert.That(detector.Detect("notes", text), Has.Count.EqualTo(2));
            var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
            GC.KeepAlive(detector);
            return kept;
        }
    }

    private static CustomRule Rule(string pattern) =>
        new() { Rule = new Rule(pattern, pattern, "Opens the gate."), Pattern = pattern };

    private static IReadOnlyList<DetectedSecret> Detect(string content, params CustomRule[] rules) =>
        new Detector(new DetectorOptions { CustomRules = rules }).Detect(
            "notes",
            Encoding.UTF8.GetBytes(content),
            out _
        );
}
