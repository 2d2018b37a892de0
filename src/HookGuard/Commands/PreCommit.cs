using System.CommandLine;

namespace HookGuard.Commands;

internal static class PreCommit
{
    public static Command Create()
    {
        var command = new Command("pre-commit", "Look at what is staged. Git's pre-commit hook calls this.");
        command.SetAction(_ => (int)Run());
        return command;
    }

    public static ExitCode Run() => StagedCheck.Run(Stage.Staged, reader => reader.Changes());
}
