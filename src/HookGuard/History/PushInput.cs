using HookGuard.Git;

namespace HookGuard.History;

/// <summary>What a pre-push hook is told, by git itself or by a hook manager that keeps git's standard input to itself.</summary>
internal sealed record PushInput(IReadOnlyList<RefUpdate> Updates, string? Remote, string? Url)
{
    public static PushInput Read(TextReader input, string? remote, string? url)
    {
        var updates = RefUpdate.ReadPush(input);
        return updates.Count > 0 ? new PushInput(updates, remote, url)
            : Variable("PRE_COMMIT") is not null ? FromPreCommit(remote, url)
            // Nothing to push, or somebody else has read the lines: what HEAD holds is looked at in either case.
            : new PushInput([new RefUpdate("HEAD", null, "HEAD")], remote, url);
    }

    // pre-commit and prek describe the first ref only.
    private static PushInput FromPreCommit(string? remote, string? url) =>
        new(
            [
                new RefUpdate(
                    Variable("PRE_COMMIT_REMOTE_BRANCH") ?? "HEAD",
                    null,
                    Variable("PRE_COMMIT_TO_REF") ?? Variable("PRE_COMMIT_LOCAL_BRANCH") ?? "HEAD"
                ),
            ],
            remote ?? Variable("PRE_COMMIT_REMOTE_NAME"),
            url ?? Variable("PRE_COMMIT_REMOTE_URL")
        );

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
