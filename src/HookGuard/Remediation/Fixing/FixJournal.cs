using System.Text.Json;
using HookGuard.FileSystem;
using HookGuard.Git;

namespace HookGuard.Remediation.Fixing;

/// <summary>How to undo a fix, kept in the git directory. Holds no value: where one belongs it holds the value's fingerprint.</summary>
internal sealed record FixJournal(IReadOnlyList<JournalFile> Files, IReadOnlyList<JournalValue> Values)
{
    public static FixJournal Of(FixPlan plan) =>
        new(
            [.. plan.AllFiles.Select(file => JournalFile.Of(file, plan.Values))],
            [.. plan.Values.Select(JournalValue.Of)]
        );

    /// <summary>The journal of the last fix; null where there is none.</summary>
    public static FixJournal? Read(string root) =>
        BoundedFile.TryRead(FileIn(root)) is { } json
            ? JsonSerializer.Deserialize(json, FixJournalJson.Default.FixJournal)
            : null;

    public void Write(string root)
    {
        var file = FileIn(root);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(this, FixJournalJson.Default.FixJournal));
    }

    public static void Delete(string root) => File.Delete(FileIn(root));

    private static string FileIn(string root) =>
        Path.GetFullPath(
            GitProcess.ReadText(root, ["rev-parse", "--git-path", "hookguard/fix.json"])!.TrimEnd('\n'),
            root
        );
}
