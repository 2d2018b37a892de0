namespace HookGuard.Remediation.Fixing;

/// <summary>A line that an edit takes away or puts in.</summary>
/// <param name="Number">In the text before, or after.</param>
internal readonly record struct ChangedLine(bool IsNew, int Number, string Text)
{
    public static IEnumerable<ChangedLine> Of(EditedText side)
    {
        LineCounter before = new(side.Before?.Text ?? "");
        LineCounter after = new(side.After.Text);
        foreach (var change in LineChange.Of(side))
        {
            foreach (var (number, text) in before.Lines(change.Old))
            {
                yield return new ChangedLine(IsNew: false, number, text);
            }

            foreach (var (number, text) in after.Lines(change.New))
            {
                yield return new ChangedLine(IsNew: true, number, text);
            }
        }
    }

    /// <summary>Numbers the lines of ranges that are asked for in their order.</summary>
    private sealed class LineCounter(string text)
    {
        private int at;
        private int number = 1;

        public IEnumerable<(int Number, string Text)> Lines(Range lines)
        {
            var (start, end) = (lines.Start.Value, lines.End.Value);
            number += text.AsSpan(at, start - at).Count('\n');
            at = start;
            while (at < end)
            {
                var next = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
                yield return (number, text[at..next].TrimEnd('\r', '\n'));
                number += text[next - 1] == '\n' ? 1 : 0;
                at = next;
            }
        }
    }
}
