using System.CommandLine;
using HookGuard.FileSystem;
using HookGuard.Git;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Commands;

internal static class CommitMsg
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The file with the commit message." };
        var command = new Command("commit-msg", "Scan a commit message.") { file };
        command.SetAction(parsed => (int)Run(parsed.GetValue(file)!));
        return command;
    }

    public static ExitCode Run(string file)
    {
        var written = Read(file);
        return StagedCheck.Run(
            Stage.Staged,
            _ => [CommitText.OfMessage(Recorded(written))],
            steps: finding => Advice.ForMessage(finding, file)
        );
    }

    // A line by 'commit -m' is recorded as it is. Only for more it matters what git will leave out.
    private static byte[] Recorded(byte[] written)
    {
        var editor = Environment.GetEnvironmentVariable("GIT_EDITOR") != ":";
        return editor || written.AsSpan().TrimEnd((byte)'\n').Contains((byte)'\n')
            ? MessageCleanup.Read(Environment.CurrentDirectory).Apply(written, editor)
            : written;
    }

    private static byte[] Read(string file) =>
        BoundedFile.TryRead(file, BoundedFile.LargestLimit)
        ?? throw new GuardException(
            ExitCode.Usage,
            "the file with the commit message does not exist",
            "Git's commit-msg hook passes its path; hand it on."
        );
}
