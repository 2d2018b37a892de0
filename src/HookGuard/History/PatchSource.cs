using System.Security.Cryptography;
using System.Text;
using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Processes;

namespace HookGuard.History;

/// <summary>One <c>git diff-tree --stdin</c> that gives the patches of commits for as long as it lives.</summary>
internal sealed class PatchSource : IDisposable
{
    // git repeats a line that names no object, and sends on all that it has written.
    private const string End = "end";

    // Without an index git reads no file of the working tree in place of the blob that it should be the same as. The name is one that
    // nobody can guess, so nobody can put an index there.
    private static readonly string NoIndex = Path.Join(Path.GetTempPath(), RandomNumberGenerator.GetHexString(32));

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private static readonly string[] Arguments =
    [
        "-c",
        "core.quotePath=false",
        "diff-tree",
        "--stdin",
        "--always",
        "--root",
        "-r",
        "--cc",
        "-p",
        "-U0",
        "--full-index",
        "--no-renames",
        "--no-ext-diff",
        "--no-textconv",
        "--no-color",
        "--no-relative",
        "--src-prefix=a/",
        "--dst-prefix=b/",
        "--submodule=short",
        "--ignore-submodules=none",
        "--ws-error-highlight=none",
        "-O/dev/null",
    ];

    private readonly ChildProcess git;
    private readonly PatchReader patches;

    public PatchSource(string folder, Detector detector)
    {
        git = GitProcess.Start(folder, Arguments, withInput: true, [new("GIT_INDEX_FILE", NoIndex)]);
        patches = new PatchReader(git.Output, detector);
    }

    public IReadOnlyList<CommitPatch> Read(IReadOnlyList<string> commits)
    {
        try
        {
            var input = git.Input;
            input.Write(Encoding.ASCII.GetBytes($"{string.Join('\n', commits)}\n{End}\n"));
            input.Flush();
            var read = patches.ReadUntil(Encoding.ASCII.GetBytes(End));
            return read.Count == commits.Count
                ? read
                : throw GitProblem.Because($"git gave {read.Count} patches for {commits.Count} commits");
        }
        catch (Exception problem) when (problem is IOException or GuardException && git.HasEnded(Patience))
        {
            throw GitProblem.Because(
                git.Errors.Split('\n')[0] is { Length: > 0 } line ? line : "git ended early",
                problem
            );
        }
    }

    public void Dispose()
    {
        git.CloseInput();
        git.Dispose();
    }
}
