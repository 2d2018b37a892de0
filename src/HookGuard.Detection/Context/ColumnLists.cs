using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>Reads the column that SQL gives a value: <c>INSERT INTO t (id, pagerduty_key) VALUES (1, '…')</c>.</summary>
internal static class ColumnLists
{
    private const int Farthest = 4096;

    public static BoundName Read(CandidateContext site) =>
        site.Left == '\t' ? OfTable(site)
        : InStatement(site) is { IsNone: false } column ? column
        : site.Left is '\'' or '"' ? OfTable(site)
        : BoundName.None;

    private static BoundName OfTable(CandidateContext site) =>
        site.SqlTables.ColumnOf(site.Text, site.Candidate.Start) is { Length: > 0 } column
            ? new BoundName(
                Name.Read(site.Text.AsSpan(column.Start, column.Length)),
                column.Start,
                column.Length,
                Binding.Column
            )
            : BoundName.None;

    private static BoundName InStatement(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var start = site.Candidate.Start;
        foreach (var bracket in new Enclosures(text, start, Math.Max(0, start - Lines.MostBefore)))
        {
            return text[bracket] == '(' ? Read(text, bracket, SqlTables.Commas(text[bracket..start])) : BoundName.None;
        }

        return BoundName.None;
    }

    private static BoundName Read(ReadOnlySpan<char> text, int row, int column)
    {
        var least = Math.Max(0, row - Farthest);
        var values = LastValues(text[least..row]);
        if (values < 0)
        {
            return BoundName.None;
        }

        values += least;

        var close = text[least..values].TrimEnd().Length - 1;
        var open = close < 0 ? -1 : text.Slice(least, close).LastIndexOf('(');
        if (open < 0 || text[least + close] != ')')
        {
            return BoundName.None;
        }

        var start = least + open + 1;
        var end = least + close;
        for (var i = 0; i < column; i++)
        {
            var comma = text[start..end].IndexOf(',');
            if (comma < 0)
            {
                return BoundName.None;
            }

            start += comma + 1;
        }

        var length = text[start..end].IndexOf(',');
        length = length < 0 ? end - start : length;
        return new BoundName(Name.Read(text.Slice(start, length)), start, length, Binding.Column);
    }

    /// <summary>Where the last <c>values</c> begins; -1 where there is none.</summary>
    private static int LastValues(ReadOnlySpan<char> text)
    {
        // Searching backward for a word in any case is slow in the library.
        var at = text.LastIndexOfAny('v', 'V');
        while (at >= 0 && !text[at..].StartsWith("values", StringComparison.OrdinalIgnoreCase))
        {
            at = text[..at].LastIndexOfAny('v', 'V');
        }

        return at;
    }
}
