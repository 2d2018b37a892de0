namespace HookGuard.Git;

/// <summary>One ref that a push moves.</summary>
/// <param name="Ref">Its full name where it arrives.</param>
/// <param name="Old">The object it named there; null where it is new or unknown.</param>
/// <param name="New">The object it is to name; null where it is deleted.</param>
/// <param name="Source">What the pusher calls it, such as the local branch.</param>
internal sealed record RefUpdate(string Ref, string? Old, string? New, string? Source = null)
{
    /// <summary>Reads the lines that git gives to a pre-push hook: <c>source id ref old-id</c>.</summary>
    public static IReadOnlyList<RefUpdate> ReadPush(TextReader input) =>
        Read(
            input,
            // The source is whatever the pusher typed, such as HEAD^{/some words}: it alone may hold spaces.
            fields =>
                fields is [.. { Length: > 0 } source, var id, var name, var old]
                    ? new RefUpdate(name, Id(old), Id(id), string.Join(' ', source))
                    : null
        );

    /// <summary>Reads the lines that git gives to a pre-receive hook: <c>old-id new-id ref</c>.</summary>
    public static IReadOnlyList<RefUpdate> ReadReceive(TextReader input) =>
        Read(input, fields => fields is [var old, var id, var name] ? new RefUpdate(name, Id(old), Id(id)) : null);

    private static List<RefUpdate> Read(TextReader input, Func<string[], RefUpdate?> parse)
    {
        List<RefUpdate> updates = [];
        while (input.ReadLine() is { } line)
        {
            // Hook managers that hand the lines on may leave empty ones.
            if (!string.IsNullOrWhiteSpace(line))
            {
                updates.Add(parse(line.Split(' ')) ?? throw Malformed());
            }
        }

        return updates;
    }

    private static string? Id(string text) =>
        text.Length is not (40 or 64) || !text.All(char.IsAsciiHexDigitLower) ? throw Malformed()
        : text.All(digit => digit == '0') ? null
        : text;

    private static GuardException Malformed() =>
        new(
            ExitCode.Incomplete,
            "standard input is not the list of refs that git passes to this hook",
            "Call it from git, or from a hook manager that passes standard input on."
        );
}
