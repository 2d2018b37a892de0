using CsCheck;
using HookGuard.Changes;
using HookGuard.Detection;

namespace HookGuard.Tests.Changes;

public sealed class LineDiffTests
{
    // Few different lines make many repeated ones, where a diff goes wrong first.
    private static readonly Gen<string[]> Lines = Gen.Int[0, 4].Select(line => "abcd"[..line]).Array[1, 30];

    [TestCase("a\nb\nc\n", "a\nx\nc\n", new[] { 2 })]
    [TestCase("a\nb\n", "a\nb\nc", new[] { 3 })]
    [TestCase("a\nb\nc", "c", new int[0])]
    [TestCase("", "a\n", new[] { 1 })]
    [TestCase("a\nb\n", "a\r\nb\r\n", new int[0], Description = "other line ends")]
    [TestCase("a\rb\r", "a\rx\rb\r", new[] { 2 }, Description = "CR alone")]
    public void Only_what_is_not_in_the_old_text_is_added(string before, string after, int[] lines) =>
        Assert.That(Numbers(LineDiff.Added(SourceText.From(before), SourceText.From(after))), Is.EqualTo(lines));

    [Test]
    public void What_is_not_added_is_a_longest_common_subsequence() =>
        Gen.Select(Lines, Lines)
            .Sample(
                (before, after) =>
                {
                    var added = Added(before, after);
                    var kept = after.Where((_, line) => !added[line]).ToList();
                    return IsSubsequence(kept, before) && kept.Count == LongestCommonSubsequence(before, after);
                }
            );

    [Test]
    public void Past_its_budget_it_only_adds_more() =>
        Gen.Select(Lines, Lines, Gen.Int[0, 20])
            .Sample(
                (before, after, budget) =>
                {
                    var added = Added(before, after, budget);
                    return IsSubsequence(after.Where((_, line) => !added[line]), before);
                }
            );

    [Test]
    public void A_text_of_a_million_changed_lines_is_done()
    {
        var random = new Random(1);
        var before = Enumerable.Range(0, 1_000_000).Select(_ => $"{random.Next(100)}").ToArray();
        var after = Enumerable.Range(0, 1_000_000).Select(_ => $"{random.Next(100)}").ToArray();

        Assert.That(Added(before, after).Count(line => line), Is.GreaterThan(0));
    }

    private static bool[] Added(string[] before, string[] after, long? budget = null)
    {
        var (old, fresh) = (SourceText.From(string.Join('\n', before)), SourceText.From(string.Join('\n', after)));
        return budget is { } limit ? LineDiff.Added(old, fresh, limit) : LineDiff.Added(old, fresh);
    }

    private static IEnumerable<int> Numbers(bool[] added) =>
        added.Select((isAdded, line) => isAdded ? line + 1 : 0).Where(line => line > 0);

    private static bool IsSubsequence(IEnumerable<string> part, string[] whole)
    {
        var at = 0;
        return part.All(line => (at = Array.IndexOf(whole, line, at) + 1) > 0);
    }

    private static int LongestCommonSubsequence(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = 1; i <= before.Length; i++)
        {
            for (var j = 1; j <= after.Length; j++)
            {
                lengths[i, j] =
                    before[i - 1] == after[j - 1]
                        ? lengths[i - 1, j - 1] + 1
                        : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
            }
        }

        return lengths[before.Length, after.Length];
    }
}
