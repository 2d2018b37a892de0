using System.CommandLine;
using HookGuard.FileSystem;
using HookGuard.Git;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Commands;

internal static class CommitMsg
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The file that holds the message." };
        var command = new Command("commit-msg", "Look at a commit message. Git's commit-msg hook calls this.") { file };
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
            "the file with the commit message is not there",
            "Git's commit-msg hook gives its path; pass it on."
        );
}
