using HookGuard.Detection;
using HookGuard.Languages;

namespace HookGuard.Policy.Allowing;

/// <summary>Finds a comment that would allow a detection, by writing it there and reading it again.</summary>
internal static class AllowAdvice
{
    private const string Question = "Not a real credential? Suppress it, with a reason,";

    /// <summary>The comment, and where it belongs; null where none would count.</summary>
    public static Step? For(string path, SourceText text, DetectedSecret detection)
    {
        if (LanguageTable.Of(path, text.Span) is not { } language)
        {
            return null;
        }

        var first = text.GetPosition(detection.Span.Start).Line;
        var last = text.GetPosition(detection.Span.End).Line;
        return Behind(path, text, last, language, detection.Rule)
            ?? (first == last ? Above(path, text, first, language, detection.Rule) : null);
    }

    private static Step? Behind(string path, SourceText text, int line, Language language, Rule rule) =>
        !IsContinued(text, line)
        && Comment(language, AllowComment.Marker, rule, isAlone: false) is { } comment
        && IsRead(path, text.Span, text.GetLineSpan(line).End, $" {comment}", line, line)
            ? new Step($"{Question} at the end of the line:", comment)
            : null;

    private static Step? Above(string path, SourceText text, int line, Language language, Rule rule) =>
        (line == 1 || !IsContinued(text, line - 1))
        && Comment(language, AllowComment.Marker + AllowComment.NextLine, rule, isAlone: true) is { } comment
        && IsRead(path, text.Span, text.GetLineSpan(line).Start, $"{Indent(text, line)}{comment}\n", line, line + 1)
            ? new Step($"{Question} on a line of its own above:", comment)
            : null;

    private static string? Comment(Language language, string marker, Rule rule, bool isAlone)
    {
        const string reason = "why this is safe";
        var comment = language.Comment($"{marker} {rule.Id} -- {reason}", isAlone);

        // XML forbids "--" within a comment.
        return comment?.EndsWith("-->", StringComparison.Ordinal) == true
            ? language.Comment($"{marker} {rule.Id} reason={reason}", isAlone)
            : comment;
    }

    private static bool IsRead(string path, ReadOnlySpan<char> text, int place, string comment, int line, int target) =>
        AllowComments
            .In(path, SourceText.From(string.Concat(text[..place], comment, text[place..])))
            .LastOrDefault(found => found.Line == line)
            is { Fault: null } read
        && read.TargetLine == target;

    // Further to the left it would end a block scalar.
    private static ReadOnlySpan<char> Indent(SourceText text, int line)
    {
        var span = text.GetLineSpan(line);
        var content = text.Span[span.Start..span.End];
        return content[..^content.TrimStart(" \t").Length];
    }

    // A comment would end what the next line continues.
    private static bool IsContinued(SourceText text, int line)
    {
        var span = text.GetLineSpan(line);
        return text.Span[span.Start..span.End].TrimEnd() is [.., '\\' or '`' or '^'];
    }
}
