namespace HookGuard.Remediation.Fixing;

/// <summary>Whole lines that give way to others, as offsets into the text before and after.</summary>
internal readonly record struct LineChange(Range Old, Range New)
{
    /// <summary>Edits of one line make one change.</summary>
    public static List<LineChange> Of(EditedText side)
    {
        var (before, after) = (side.Before?.Text ?? "", side.After.Text);
        List<LineChange> changes = [];
        foreach (var (edit, back) in side.Edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End).Zip(side.Back))
        {
            var change = Of(before, edit, after, back);
            if (
                changes is [.., var last]
                && change.Old.Start.Value < change.Old.End.Value
                && change.Old.Start.Value < last.Old.End.Value
            )
            {
                changes[^1] = new LineChange(last.Old.Start..change.Old.End, last.New.Start..change.New.End);
            }
            else
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    private static LineChange Of(string before, Edit edit, string after, Edit back)
    {
        if (edit.Start == edit.End && BeginsLine(before, edit.Start) && edit.Text.EndsWith('\n'))
        {
            return new LineChange(edit.Start..edit.Start, back.Start..back.End);
        }

        if (edit.Start == before.Length && edit.Text.StartsWith('\n'))
        {
            return new LineChange(edit.Start..edit.Start, (back.Start + 1)..back.End);
        }

        var old = WholeLines(before, edit.Start, edit.End);
        return edit.Text.Length == 0 && old.Equals(edit.Start..edit.End)
            ? new LineChange(old, back.Start..back.Start)
            : new LineChange(old, WholeLines(after, back.Start, back.End));
    }

    private static bool BeginsLine(string text, int place) => place == 0 || text[place - 1] == '\n';

    private static Range WholeLines(string text, int start, int end)
    {
        var from = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var to =
            end > start && text[end - 1] == '\n' ? end
            : text.IndexOf('\n', end) is >= 0 and var next ? next + 1
            : text.Length;
        return from..to;
    }
}
