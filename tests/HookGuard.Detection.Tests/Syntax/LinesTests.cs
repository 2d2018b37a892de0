using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Tests.Syntax;

public sealed class LinesTests
{
    [TestCase("", 0, "")]
    [TestCase("ab", 0, "ab")]
    [TestCase("ab", 2, "ab")]
    [TestCase("ab\ncd", 1, "ab")]
    [TestCase("ab\ncd", 2, "ab")]
    [TestCase("ab\ncd", 3, "cd")]
    [TestCase("ab\ncd\n", 5, "cd")]
    [TestCase("ab\ncd\n", 6, "")]
    [TestCase("ab\rcd\ref", 4, "cd")]
    [TestCase("ab\r\n\r\nef", 4, "")]
    public void A_line_ends_at_any_line_ending(string text, int offset, string line) =>
        Assert.That(text[Lines.StartOf(text, offset)..Lines.EndOf(text, offset)], Is.EqualTo(line));

    [Test]
    public void An_endless_line_is_read_up_to_a_limit()
    {
        var text = new string('x', 5000);
        Assert.That(
            (Lines.StartOf(text, 4000), Lines.EndOf(text, 3000)),
            Is.EqualTo((4000 - Lines.MostBefore, 3000 + Lines.MostAfter))
        );
        Assert.That((Lines.StartOf(text, 40), Lines.EndOf(text, 4900)), Is.EqualTo((0, 5000)));
    }

    [TestCase("ab\ncd\nef")]
    [TestCase("ab\rcd\ref")]
    [TestCase("ab\r\ncd\r\nef")]
    [TestCase("\n\nef")]
    [TestCase("\r\n\r\n\r\n")]
    [TestCase("ab\n\ncd")]
    public void Lines_are_walked_one_by_one_in_both_directions(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        List<string> onward = [text[..Lines.EndOf(text, 0)]];
        for (var end = Lines.EndOf(text, 0); Lines.TryGetNext(text, end, out var next); end = Lines.EndOf(text, next))
        {
            onward.Add(text[next..Lines.EndOf(text, next)]);
        }

        List<string> back = [];
        for (
            var start = Lines.StartOf(text, text.Length);
            Lines.TryGetPrevious(text, start, out var before);
            start = before
        )
        {
            back.Insert(0, text[before..Lines.EndOf(text, before)]);
        }

        // A line ending at the very end begins no line that could hold anything.
        Assert.That(onward, Is.EqualTo(lines[^1].Length == 0 ? lines[..^1] : lines));
        Assert.That(back, Is.EqualTo(lines[..^1]));
    }

    [Test]
    public void Where_a_limit_cut_a_line_nothing_stands_before_or_after_it()
    {
        Assert.That(Lines.TryGetPrevious("ab\ncd", 4, out _), Is.False);
        Assert.That(Lines.TryGetNext("ab\ncd", 1, out _), Is.False);
    }

    [TestCase("", -1)]
    [TestCase("   ", -1)]
    [TestCase("  \nx", -1)]
    [TestCase("\t\rx", -1)]
    [TestCase("x", 0)]
    [TestCase(" x", 2)]
    [TestCase("   x", 6)]
    [TestCase("\tx", 8)]
    [TestCase("    x", 8)]
    [TestCase("- x", 1)]
    [TestCase("  - x", 5)]
    [TestCase("-x", 0)]
    [TestCase("  --x", 4)]
    [TestCase("  -", 4)]
    public void A_step_of_indentation_counts_twice_and_the_dash_of_an_item_once(string line, int indent) =>
        Assert.That(Lines.IndentOf(line, 0), Is.EqualTo(indent));

    [Test]
    public void Only_the_line_itself_is_looked_at() => Assert.That(Lines.IndentOf("x\n  y", 2), Is.EqualTo(4));
}
