using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.Policy;
using HookGuard.Scanning;

namespace HookGuard.Fuzzing.Targets;

/// <summary>Commits and tags.</summary>
internal static class CommitTarget
{
    private static readonly Guard Guard = new(new Detector(), Settings.BuiltIn);

    public static Target Target { get; } =
        new(
            "commit",
            [
                SeedRepository.Content("commit", "HEAD"),
                Sample.Bytes(
                    $"object {new string('a', 40)}\ntype commit\ntag v1\ntagger A <a@example.com> 1 +0000\n\n{Sample.Key}\n"
                ),
            ],
            [
                "tree ",
                "parent ",
                "author ",
                "committer ",
                "object ",
                "\n\n",
                "<",
                "> ",
                "99999999999999999999",
                "gpgsig ",
            ],
            input =>
            {
                var commit = new GitObject(new string('a', 40), "commit", input);
                Guard.Check([
                    .. CommitText.OfCommit(commit),
                    CommitText.OfTag("v1", commit),
                    CommitText.OfMessage(input),
                ]);
                CommitText.Tree(commit);
                CommitText.Parents(commit).Count();
                CommitText.Author(commit);
                CommitText.CommittedAt(commit);
                CommitText.TagTarget(commit);
            }
        );
}
