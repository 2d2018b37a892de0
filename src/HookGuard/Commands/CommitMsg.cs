using System.CommandLine;
using HookGuard.FileSystem;
using HookGuard.Git;
using HookGuard.Git.Storage;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Commands;

internal static class CommitMsg
{
    // The second is there during a merge alone.
    private static readonly string[] Messages = ["COMMIT_EDITMSG", "MERGE_MSG"];

    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            Description =
                "The file with the commit message. Under pre-commit, the message of the commit that is under way.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("commit-msg", "Scan a commit message.") { file };
        command.SetAction(parsed => (int)Run(parsed.GetValue(file)));
        return command;
    }

    public static ExitCode Run(string? file)
    {
        IReadOnlyList<string> files = file is null ? OfCommit() : [file];
        if (files is [])
        {
            throw new GuardException(
                ExitCode.Usage,
                "commit-msg was given no file with the commit message",
                "Git's commit-msg hook passes its path; hand it on."
            );
        }

        var written = files.Select(Read).ToList();
        return StagedCheck.Run(
            Stage.Staged,
            _ => [.. written.Select(message => CommitText.OfMessage(Recorded(message)))],
            steps: finding => Advice.ForMessage(finding, files[0])
        );
    }

    // pre-commit hands on no file where the 'files' or 'exclude' of its configuration, meant for other files, leaves this one out:
    // https://github.com/pre-commit/pre-commit/blob/main/pre_commit/commands/run.py
    private static IReadOnlyList<string> OfCommit() =>
        Environment.GetEnvironmentVariable("PRE_COMMIT") is null
            ? []
            :
            [
                .. Messages
                    .Select(name => Path.Join(RepositoryPaths.Find(Environment.CurrentDirectory).GitDirectory, name))
                    .Where(File.Exists),
            ];

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
