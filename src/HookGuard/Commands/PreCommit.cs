using System.CommandLine;

namespace HookGuard.Commands;

internal static class PreCommit
{
    public static Command Create()
    {
        var command = new Command("pre-commit", "Scan staged changes.");
        command.SetAction(_ => (int)Run());
        return command;
    }

    public static ExitCode Run() => StagedCheck.Run(Stage.Staged, reader => reader.Changes());
}
