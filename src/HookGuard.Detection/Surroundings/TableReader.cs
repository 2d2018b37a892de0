using HookGuard.Detection.Names;
using HookGuard.Detection.Structure;

namespace HookGuard.Detection.Surroundings;

/// <summary>Reads the header of the column that a value stands in: CSV, TSV, Markdown and AsciiDoc tables, SQL column lists.</summary>
internal static class TableReader
{
    private const int MostRows = 400;

    public static Naming Read(Site site)
    {
        ReadOnlySpan<char> text = site.Text;
        var start = site.Candidate.Start;
        var line = Lines.StartOf(text, start);
        foreach (var separator in ",|\t;")
        {
            var column = Cells(text[line..start], separator);
            if (column == 0 && !text[start..Lines.EndOf(text, start)].Contains(separator))
            {
                continue;
            }

            var header = HeaderOf(text, line, separator);
            if (header >= 0 && TryGetCell(text, header, column, separator, out var cell))
            {
                return new Naming(Name.Read(text[cell.Start..cell.End]), cell.Start, cell.Length, Binding.Column);
            }
        }

        return Naming.None;
    }

    /// <summary>The first of the rows above that have a separator; -1 where the row stands alone.</summary>
    private static int HeaderOf(ReadOnlySpan<char> text, int line, char separator)
    {
        var header = -1;
        for (var i = 0; i < MostRows && Lines.TryGetPrevious(text, line, out var previous); i++)
        {
            if (!text[previous..line].Contains(separator))
            {
                break;
            }

            header = line = previous;
        }

        return header;
    }

    private static bool TryGetCell(ReadOnlySpan<char> text, int line, int column, char separator, out TextSpan cell)
    {
        var start = line;
        var end = Lines.EndOf(text, line);
        for (var i = 0; i < column; i++)
        {
            var next = text[start..end].IndexOf(separator);
            if (next < 0)
            {
                cell = default;
                return false;
            }

            start += next + 1;
        }

        var length = text[start..end].IndexOf(separator);
        cell = new TextSpan(start, length < 0 ? end - start : length);
        return cell.Length is > 0 and <= 60;
    }

    private static int Cells(ReadOnlySpan<char> line, char separator) => line.Count(separator);
}
