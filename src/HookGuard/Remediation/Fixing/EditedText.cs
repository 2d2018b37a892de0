namespace HookGuard.Remediation.Fixing;

/// <summary>A text before and after its edits.</summary>
/// <param name="Before">Null where there was no file.</param>
internal sealed record EditedText(TextFile? Before, IReadOnlyList<Edit> Edits)
{
    private readonly (string Text, IReadOnlyList<Edit> Back) applied = Edit.Apply(Before?.Text ?? "", Edits);

    public TextFile After => Before?.With(applied.Text) ?? new TextFile(applied.Text, HasMark: false);

    /// <summary>The edits that lead back.</summary>
    public IReadOnlyList<Edit> Back => applied.Back;
}
