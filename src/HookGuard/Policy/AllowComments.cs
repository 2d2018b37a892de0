using System.Globalization;
using HookGuard.Detection;

namespace HookGuard.Policy;

/// <summary>Reads the allow comments of a file.</summary>
internal static class AllowComments
{
    private const string NextLine = "-next-line";

    private static readonly string[] Closers = ["*/", "-->", "--%>", "%>", "--}}", "#}", "*@", "*)", "-}", "]]", "#>"];

    public static IReadOnlyList<AllowComment> In(string path, SourceText text)
    {
        List<AllowComment> comments = [];
        var syntax = CommentSyntaxes.Of(path);
        var lexer = new CommentLexer(text.Span, syntax);
        for (var from = 0; from < text.Length; )
        {
            var found = text.Span[from..].IndexOf(AllowComment.Marker, StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            from += found;
            comments.Add(Read(text, from, syntax, lexer.CommentEnd(from)));
            from += AllowComment.Marker.Length;
        }

        return comments;
    }

    private static AllowComment Read(SourceText text, int start, CommentSyntax syntax, int end)
    {
        var line = text.GetPosition(start).Line;
        var lineEnd = text.GetLineSpan(line).End;
        var body = text.Span[(start + AllowComment.Marker.Length)..lineEnd];
        var nextLine = body.StartsWith(NextLine, StringComparison.Ordinal);
        var comment = new AllowComment { Line = line, TargetLine = nextLine ? line + 1 : line };
        if (!syntax.Exists)
        {
            return comment with { Fault = "this kind of file has no comments: use an allow entry in .hookguard.json" };
        }

        if (end < 0)
        {
            return comment with
            {
                Fault = syntax.WholeLine
                    ? "behind a value it is part of the value: write hookguard:allow-next-line on a line of its own above"
                    : "it stands in no comment",
            };
        }

        body = body[..Math.Min(body.Length, end - start - AllowComment.Marker.Length)];
        return Parse(comment, (nextLine ? body[NextLine.Length..] : body).ToString());
    }

    private static AllowComment Parse(AllowComment comment, string body)
    {
        foreach (var closer in Closers.Where(closer => body.TrimEnd().EndsWith(closer, StringComparison.Ordinal)))
        {
            body = body.TrimEnd()[..^closer.Length];
            break;
        }

        var (head, reason) = SplitReason(body);
        comment = comment with { Reason = reason };
        foreach (var word in head.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            comment = Add(comment, word);
        }

        return comment.Fault is null && comment.Reason.Length == 0
            ? comment with
            {
                Fault = "it gives no reason: end it with '-- why'",
            }
            : comment;
    }

    private static AllowComment Add(AllowComment comment, string word)
    {
        if (word.StartsWith("value=", StringComparison.Ordinal))
        {
            return comment with { Value = word["value=".Length..] };
        }

        if (!word.StartsWith("until=", StringComparison.Ordinal))
        {
            return comment with
            {
                Rules = [.. comment.Rules, .. word.Split(',', StringSplitOptions.RemoveEmptyEntries)],
            };
        }

        var date = word["until=".Length..];
        return DateOnly.TryParseExact(
            date,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var until
        )
            ? comment with
            {
                Until = until,
            }
            : comment with
            {
                Fault = $"'{date}' is no date: write until=YYYY-MM-DD",
            };
    }

    // XML forbids "--" within a comment, so there is a second way to begin the reason.
    private static (string Head, string Reason) SplitReason(string body)
    {
        foreach (var mark in (string[])[" -- ", " — ", " reason="])
        {
            var at = body.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0)
            {
                return (body[..at], body[(at + mark.Length)..].Trim());
            }
        }

        return (body, "");
    }
}
