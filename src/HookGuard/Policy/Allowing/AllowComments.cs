using HookGuard.Detection;
using HookGuard.Languages;

namespace HookGuard.Policy.Allowing;

/// <summary>Reads the allow comments of a file.</summary>
internal static class AllowComments
{
    private const string Entry = "use an allow entry in .hookguard.json";

    public static bool MayBeIn(SourceText text) => text.Span.Contains(AllowComment.Marker, StringComparison.Ordinal);

    public static IReadOnlyList<AllowComment> In(string path, SourceText text)
    {
        var places = MarkersIn(text.Span);
        if (places is [])
        {
            return [];
        }

        var language = LanguageTable.Of(path, text.Span);
        var regions = Lexer.Find(text.Span, language ?? Language.WithoutComments, places);
        var others = language?.OrElse is { } other ? Lexer.Find(text.Span, other, places) : regions;
        List<AllowComment> comments = [];
        for (var i = 0; i < places.Length; i++)
        {
            // A comment reaches no further than the next one.
            var limit = i + 1 < places.Length ? places[i + 1] : text.Length;
            var region = others[i].Kind == regions[i].Kind ? regions[i] : new Region(RegionKind.Doubtful, 0, 0);
            comments.Add(Read(text, places[i], limit, language, region));
        }

        return comments;
    }

    private static int[] MarkersIn(ReadOnlySpan<char> text)
    {
        List<int> places = [];
        for (var from = 0; text[from..].IndexOf(AllowComment.Marker, StringComparison.Ordinal) is var found and >= 0; )
        {
            places.Add(from + found);
            from += found + AllowComment.Marker.Length;
        }

        return [.. places];
    }

    private static AllowComment Read(SourceText text, int place, int limit, Language? language, Region region)
    {
        var line = text.GetPosition(place).Line;
        var start = place + AllowComment.Marker.Length;
        var isNextLine = text.Span[start..].StartsWith(AllowComment.NextLine, StringComparison.Ordinal);
        start += isNextLine ? AllowComment.NextLine.Length : 0;
        var comment = new AllowComment { Line = line, TargetLine = isNextLine ? line + 1 : line };
        if (language is null or { Comments: [] })
        {
            return comment with
            {
                Fault = language is null
                    ? $"the comment syntax of this file type is unknown: {Entry}"
                    : $"this file type has no comments: {Entry}",
            };
        }

        if (region.Kind != RegionKind.Comment)
        {
            return comment with { Fault = WhyNone(text, language, region) };
        }

        var end = Math.Min(Math.Min(text.GetLineSpan(line).End, region.ContentEnd), limit);
        return end <= start || char.IsWhiteSpace(text.Span[start])
            ? AllowCommentParser.Parse(comment, text.Span[Math.Min(start, end)..end].ToString())
            : comment with
            {
                Fault =
                    $"write {AllowComment.Marker} or {AllowComment.Marker}{AllowComment.NextLine}, followed by a space",
            };
    }

    private static string WhyNone(SourceText text, Language language, Region region) =>
        region.Kind switch
        {
            RegionKind.Literal => $"it is inside a literal, not in a comment: {Entry}",
            RegionKind.Unclosed =>
                $"the literal or comment that opens on line {text.GetPosition(region.Start).Line} is never closed",
            RegionKind.Doubtful => "on this line it is unclear whether it is in a comment or in a literal",
            _ when language.CommentsOwnLines =>
                "after a value it is part of the value: write hookguard:allow-next-line on a line of its own above",
            _ => "it is not in a comment",
        };
}
