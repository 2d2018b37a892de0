using System.Text;
using HookGuard.Git.Commands;

namespace HookGuard.Git;

/// <summary>
/// What git leaves out when it records a commit message: comment lines and the part below the scissors, as configured. Options of
/// the command line are not told to hooks; where they would matter, too much is kept rather than too little.
/// </summary>
internal sealed record MessageCleanup(string Mode, bool Verbose, string Comment)
{
    private const string Scissors = " ------------------------ >8 ------------------------";
    private const string Automatic = "auto";

    // What git chooses from where it is to find a comment character by itself.
    private const string Candidates = "#;@!$%^&|:";

    public static MessageCleanup Read(string folder)
    {
        string[] arguments =
        [
            "config",
            "-z",
            "--get-regexp",
            @"^(commit\.(cleanup|verbose)|core\.comment(char|string))$",
        ];
        var cleanup = new MessageCleanup("default", Verbose: false, "#");
        var output = GitProcess.Read(folder, arguments, expectedFailure: 1) ?? [];
        foreach (var entry in Encoding.Latin1.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = entry.Split('\n', 2);
            var value = parts is [_, var given] ? given : "true";
            cleanup = parts[0] switch
            {
                "commit.cleanup" => cleanup with { Mode = value },
                "commit.verbose" => cleanup with
                {
                    Verbose = value.ToUpperInvariant() is not ("FALSE" or "NO" or "OFF" or "0" or ""),
                },
                _ => cleanup with { Comment = value },
            };
        }

        return cleanup;
    }

    /// <summary>The message with an empty line in place of each that git leaves out, so that lines keep their numbers.</summary>
    public byte[] Apply(byte[] message, bool editor)
    {
        // One character a byte: whatever the encoding is, what stays is unchanged.
        var lines = Encoding.Latin1.GetString(message).Split('\n');
        var comment = Comment == Automatic ? Chosen(lines) : Comment;
        var cut = Cut(lines, comment, editor);
        var strips = Mode == "strip" || (editor && Mode == "default");
        for (var line = 0; line < lines.Length; line++)
        {
            if (line >= cut || (strips && lines[line].StartsWith(comment, StringComparison.Ordinal)))
            {
                lines[line] = "";
            }
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    /// <summary>The line from which on git drops everything: only where it put the scissors there itself, or is told to heed them.</summary>
    private int Cut(string[] lines, string comment, bool editor)
    {
        var cut = Array.IndexOf(lines, comment + Scissors);
        var heeded =
            Verbose
            || (editor && Mode == "scissors")
            || (editor && lines.ElementAtOrDefault(cut + 1)?.StartsWith(comment, StringComparison.Ordinal) == true);
        return cut >= 0 && heeded ? cut : lines.Length;
    }

    // Git does not tell which one it chose, but below the message it always writes lines that begin with it.
    private static string Chosen(string[] lines)
    {
        var sign =
            Array.Find(lines, line => line.EndsWith(Scissors, StringComparison.Ordinal))
            ?? Array.FindLast(lines, line => line.Length > 0)
            ?? "";
        return sign is [var first, ..] && Candidates.Contains(first, StringComparison.Ordinal) ? sign[..1] : "#";
    }
}
