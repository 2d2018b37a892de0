using System.CommandLine;

namespace HookGuard.Commands;

internal static class PostCommit
{
    public static Command Create()
    {
        var command = new Command("post-commit", "Warn about credentials in a new commit.");
        command.SetAction(_ => (int)Run());
        return command;
    }

    // git runs this hook even where --no-verify has left out the others.
    public static ExitCode Run() => PostCommitWarning.Warn(scan => [scan.Object("HEAD").Id]);
}
