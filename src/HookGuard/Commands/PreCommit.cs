using System.CommandLine;
using HookGuard.Git.Commands;
using HookGuard.Reporting;

namespace HookGuard.Commands;

internal static class PreCommit
{
    public static Command Create()
    {
        var command = new Command("pre-commit", "Scan staged changes.");
        command.SetAction(_ => (int)Run());
        return command;
    }

    public static ExitCode Run() =>
        Variable("PRE_COMMIT") is null || Variable("GIT_INDEX_FILE") is not null ? RunStaged() : RunByHand();

    // 'pre-commit run' and 'prek run', where no commit is under way and git gives no index: they are about a range, or about all files.
    private static ExitCode RunByHand() =>
        (Variable("PRE_COMMIT_FROM_REF"), Variable("PRE_COMMIT_TO_REF")) is ({ } from, { } to)
            ? ScanCommits.Run($"{from}..{to}", ReportOptions.Commit, flags: null)
        : IsAnythingStaged() ? RunStaged()
        : Scan.Run([], ReportOptions.Commit, flags: null);

    private static ExitCode RunStaged() => StagedCheck.Run(Stage.Staged, reader => reader.Changes());

    private static bool IsAnythingStaged() =>
        GitProcess.Read(Environment.CurrentDirectory, ["diff", "--cached", "--name-only", "--no-ext-diff", "-z"])
            is not { Length: 0 };

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
