namespace HookGuard.Remediation.Fixing;

/// <summary>An edit with what stands for a value in place of each value.</summary>
internal sealed record JournalEdit(int Start, int End, string Text)
{
    public static JournalEdit Of(Edit edit, IReadOnlyList<HeldValue> values) =>
        new(
            edit.Start,
            edit.End,
            values.Aggregate(
                edit.Text,
                (text, value) => text.Replace(value.Value, value.Marker, StringComparison.Ordinal)
            )
        );

    public Edit Fill(IReadOnlyDictionary<string, string> values) =>
        new(
            Start,
            End,
            values.Aggregate(Text, (text, value) => text.Replace(value.Key, value.Value, StringComparison.Ordinal))
        );
}
