using HookGuard.Git;

namespace HookGuard.Fuzzing.Targets;

/// <summary>What git gives to a pre-push hook on standard input.</summary>
internal static class PushInputTarget
{
    private static readonly string Id = new('a', 40);

    public static Target Target { get; } =
        new(
            "push-input",
            [
                Sample.Bytes($"refs/heads/main {Id} refs/heads/main {new string('0', 40)}\n"),
                Sample.Bytes(
                    $"HEAD^{{/some words}} {Id} refs/heads/main {new string('b', 64)}\r\n\n(delete) {new string('0', 40)} refs/x {Id}\n"
                ),
            ],
            [Id, new string('0', 40), " ", "\n", "refs/heads/"],
            input => RefUpdate.ReadPush(new StreamReader(new MemoryStream(input)))
        );
}
