namespace HookGuard.Remediation.Fixing.Journal;

/// <summary>What is needed to lead one file back.</summary>
/// <param name="Mode">Of the index entry; 0 where there was none.</param>
/// <param name="Id">The blob of the index entry; null where there was none.</param>
internal sealed record JournalFile(
    string Path,
    int Mode,
    string? Id,
    bool Untracked,
    JournalSide? Staged,
    JournalSide? Working
)
{
    public static JournalFile Of(FileFix file, JournalSeal seal) =>
        new(
            file.Path,
            file.Entry?.Mode ?? 0,
            file.Entry?.Id,
            file.Untracked,
            file.Staged is null ? null : JournalSide.Of(file.Staged, seal),
            file.Working is null ? null : JournalSide.Of(file.Working, seal)
        );
}
