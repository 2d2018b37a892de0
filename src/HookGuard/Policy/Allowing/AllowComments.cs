using HookGuard.Detection;
using HookGuard.Languages;

namespace HookGuard.Policy.Allowing;

/// <summary>Reads the allow comments of a file.</summary>
internal static class AllowComments
{
    private const string Entry = "use an allow entry in .hookguard.json";

    public static bool MayBeIn(SourceText text, IReadOnlyList<string> foreign) =>
        text.Span.Contains(AllowComment.Marker, StringComparison.Ordinal)
        || foreign.Any(marker => text.Span.Contains(marker, StringComparison.Ordinal));

    /// <param name="path">The file, which tells the language.</param>
    /// <param name="text">Its content.</param>
    /// <param name="foreign">The markers of other tools that count.</param>
    public static IReadOnlyList<AllowComment> In(string path, SourceText text, params IReadOnlyList<string> foreign)
    {
        var markers = MarkersIn(text.Span, foreign);
        if (markers is [])
        {
            return [];
        }

        int[] places = [.. markers.Select(marker => marker.Place)];

        var language = LanguageTable.Of(path, text.Span);
        var regions = Lexer.Find(text.Span, language ?? Language.WithoutComments, places);
        var others = language?.OrElse is { } other ? Lexer.Find(text.Span, other, places) : regions;
        List<AllowComment> comments = [];
        for (var i = 0; i < places.Length; i++)
        {
            // A comment reaches no further than the next one.
            var limit = i + 1 < places.Length ? places[i + 1] : text.Length;
            var region = others[i].Kind == regions[i].Kind ? regions[i] : new Region(RegionKind.Doubtful, 0, 0);
            comments.Add(
                markers[i].Marker is AllowComment.Marker
                    ? Read(text, places[i], limit, language, region)
                    : ReadForeign(text, markers[i].Place, markers[i].Marker, language, region)
            );
        }

        return comments;
    }

    private static List<(int Place, string Marker)> MarkersIn(ReadOnlySpan<char> text, IReadOnlyList<string> foreign)
    {
        List<(int Place, string Marker)> found = [];
        foreach (var marker in (IEnumerable<string>)[AllowComment.Marker, .. foreign])
        {
            for (var from = 0; text[from..].IndexOf(marker, StringComparison.Ordinal) is var next and >= 0; )
            {
                found.Add((from + next, marker));
                from += next + marker.Length;
            }
        }

        found.Sort();
        return found;
    }

    private static AllowComment ReadForeign(
        SourceText text,
        int place,
        string marker,
        Language? language,
        Region region
    )
    {
        var line = text.GetPosition(place).Line;
        var comment = new AllowComment
        {
            Line = line,
            TargetLine = line,
            Reason = marker,
        };
        return language is null or { Comments: [] } || region.Kind != RegionKind.Comment
                ? comment with
                {
                    Fault = $"'{marker}' counts only in a comment",
                }
            : IsWord(text.Span, place - 1) || IsWord(text.Span, place + marker.Length)
                ? comment with
                {
                    Fault = $"it is part of another word than '{marker}'",
                }
            : comment;
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_');

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
