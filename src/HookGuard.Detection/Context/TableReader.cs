using System.Buffers;
using HookGuard.Detection.Candidates;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>Reads the header of the column that a value stands in: CSV, TSV, Markdown and AsciiDoc tables, aligned columns.</summary>
internal static class TableReader
{
    private const int LongestHeader = 60;
    private const int ShortestValue = 16;

    private const string AroundValues = " \r\"'`*";

    private static readonly SearchValues<char> NotInHeaders = SearchValues.Create("=(){}<>$;");

    public static BoundName Read(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var start = site.Candidate.Start;
        var line = Lines.StartOf(text, start);
        var row = text[line..Lines.EndOf(text, site.Candidate.End)];
        foreach (var table in site.Tables)
        {
            if (!table.Separate(row) || table.HeaderOf(text, line) is not (var header and >= 0))
            {
                continue;
            }

            if (table.Separator == ' ')
            {
                return NameOf(text, CellAbove(text, header, start - line));
            }

            if (!FillsCell(row, start - line, site.Candidate.End - line, table.Separator))
            {
                return BoundName.None;
            }

            // A line with braces is of a template or of data, and heads nothing.
            return text[header..Lines.EndOf(text, header)].ContainsAny('{', '}')
                ? BoundName.None
                : NameOf(text, CellAt(text, header, text[line..start].Count(table.Separator), table.Separator));
        }

        return BoundName.None;
    }

    /// <summary>Whether a value is all that its cell holds. Lines of a log have commas, too, and the first of them heads nothing.</summary>
    private static bool FillsCell(ReadOnlySpan<char> row, int start, int end, char separator)
    {
        var before = row[..start].TrimEnd(AroundValues);
        var after = row[end..].TrimStart(AroundValues);
        return (before.IsEmpty || before[^1] == separator) && (after.IsEmpty || after[0] == separator);
    }

    private static BoundName NameOf(ReadOnlySpan<char> text, TextSpan cell) =>
        cell.Length is > 0 and <= LongestHeader
        && !text[cell.Start..cell.End].ContainsAny(NotInHeaders)
        && !IsValue(text[cell.Start..cell.End])
            ? new BoundName(Name.Read(text[cell.Start..cell.End]), cell.Start, cell.Length, Binding.Column)
            : BoundName.None;

    /// <summary>The first row of a table without a header holds values as well.</summary>
    private static bool IsValue(ReadOnlySpan<char> cell) =>
        cell.Length >= ShortestValue && !cell.Contains(' ') && Randomness.LooksRandom(cell);

    private static TextSpan CellAt(ReadOnlySpan<char> text, int line, int column, char separator)
    {
        var start = line;
        var end = Lines.EndOf(text, line);
        for (var i = 0; i < column; i++)
        {
            var next = text[start..end].IndexOf(separator);
            if (next < 0)
            {
                return default;
            }

            start += next + 1;
        }

        var length = text[start..end].IndexOf(separator);
        return new TextSpan(start, length < 0 ? end - start : length);
    }

    /// <summary>The words of a header that stand over a column of text, set apart by two blanks.</summary>
    private static TextSpan CellAbove(ReadOnlySpan<char> text, int line, int column)
    {
        var header = text[line..Lines.EndOf(text, line)];
        if (column >= header.Length || header[column] == ' ')
        {
            return default;
        }

        var start = header[..column].LastIndexOf("  ");
        start = start < 0 ? 0 : start + 2;
        var length = header[start..].IndexOf("  ");
        return new TextSpan(line + start, length < 0 ? header.Length - start : length);
    }
}
