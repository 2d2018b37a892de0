using System.Diagnostics;
using System.Text;
using HookGuard.Detection;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>One <c>git diff-tree --stdin</c> that gives the patches of commits for as long as it lives.</summary>
internal sealed class PatchSource : IDisposable
{
    // git repeats a line that names no object, and sends on all that it has written.
    private const string End = "end";

    // Without an index git reads no file of the working tree in place of the blob that it should be the same as.
    private static readonly string NoIndex = Path.Join(Path.GetTempPath(), "hookguard-no-such-index");

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

    private readonly Process git;
    private readonly Task<string> errors;
    private readonly PatchReader patches;

    public PatchSource(string folder, Detector detector)
    {
        git = GitProcess.Start(folder, Arguments, withInput: true, NoIndex);
        errors = git.StandardError.ReadToEndAsync();
        patches = new PatchReader(git.StandardOutput.BaseStream, detector);
    }

    public IReadOnlyList<CommitPatch> Read(IReadOnlyList<string> commits)
    {
        try
        {
            var input = git.StandardInput.BaseStream;
            input.Write(Encoding.ASCII.GetBytes($"{string.Join('\n', commits)}\n{End}\n"));
            input.Flush();
            var read = patches.ReadUntil(Encoding.ASCII.GetBytes(End));
            return read.Count == commits.Count
                ? read
                : throw GitProblem.Because($"git gave {read.Count} patches for {commits.Count} commits");
        }
        catch (Exception problem) when (problem is IOException or GuardException && git.WaitForExit(100))
        {
            throw GitProblem.Because(
                errors.Result.Split('\n')[0] is { Length: > 0 } line ? line : "git ended early",
                problem
            );
        }
    }

    public void Dispose()
    {
        git.StandardInput.Close();
        git.Dispose();
    }
}
