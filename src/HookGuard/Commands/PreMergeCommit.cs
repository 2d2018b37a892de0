using System.Collections;
using System.CommandLine;

namespace HookGuard.Commands;

internal static class PreMergeCommit
{
    // At this point git has not written MERGE_HEAD yet: it names what it merges in its environment alone.
    private const string MergedCommit = "GITHEAD_";

    public static Command Create()
    {
        var command = new Command("pre-merge-commit", "Scan a merge before it is committed.");
        command.SetAction(_ => (int)Run());
        return command;
    }

    public static ExitCode Run() => StagedCheck.Run(Stage.Staged, reader => reader.Changes(Merging()));

    private static List<string>? Merging()
    {
        var merging = Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .Select(variable => (string)variable.Key)
            .Where(name => name.StartsWith(MergedCommit, StringComparison.Ordinal))
            .Select(name => name[MergedCommit.Length..])
            .Where(id => id.All(char.IsAsciiHexDigit))
            .ToList();
        return merging is [] ? null : merging;
    }
}
