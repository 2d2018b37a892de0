using HookGuard.Git;

namespace HookGuard.Fuzzing.Targets;

/// <summary>What git gives to a pre-receive hook on standard input.</summary>
internal static class ReceiveInputTarget
{
    private static readonly string Id = new('a', 40);

    public static Target Target { get; } =
        new(
            "receive-input",
            [Sample.Bytes($"{new string('0', 40)} {Id} refs/heads/main\n{Id} {new string('b', 40)} refs/tags/v1\n")],
            [Id, new string('0', 64), " ", "\n", "refs/heads/"],
            input => RefUpdate.ReadReceive(new StreamReader(new MemoryStream(input)))
        );
}
