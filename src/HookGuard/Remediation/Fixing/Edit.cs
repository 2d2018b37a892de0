namespace HookGuard.Remediation.Fixing;

/// <summary>One replacement in a text: what stands from <paramref name="Start"/> up to <paramref name="End"/> gives way to another text.</summary>
internal readonly record struct Edit(int Start, int End, string Text)
{
    /// <summary>Whether two of them change the same place; afterwards they are in the order of the text.</summary>
    public static bool Overlap(List<Edit> edits)
    {
        edits.Sort((one, other) => one.Start.CompareTo(other.Start));
        return edits.Zip(edits.Skip(1)).Any(pair => pair.First.End > pair.Second.Start);
    }

    /// <summary>Carries out edits that do not overlap.</summary>
    /// <returns>The new text, and the edits that lead back from it.</returns>
    public static (string Text, IReadOnlyList<Edit> Back) Apply(string text, IEnumerable<Edit> edits)
    {
        var result = text;
        List<Edit> back = [];
        var shift = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            var start = edit.Start + shift;
            var old = text[edit.Start..edit.End];
            result = string.Concat(result.AsSpan(0, start), edit.Text, result.AsSpan(start + old.Length));
            back.Add(new Edit(start, start + edit.Text.Length, old));
            shift += edit.Text.Length - old.Length;
        }

        return (result, back);
    }
}
