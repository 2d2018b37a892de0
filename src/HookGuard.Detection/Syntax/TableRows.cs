using System.Buffers;

namespace HookGuard.Detection.Syntax;

/// <summary>
/// The rows above a row that have the same separator. What was found for one row serves the next, so that a long table is read once;
/// rows must not decrease.
/// </summary>
internal sealed class TableRows(char separator)
{
    // Lines of a log have blanks as well; what stands far above one heads nothing.
    private const int MostOfBlanks = 400;

    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("-+|=: \t");

    private int current = -1;
    private int header;
    private int count;

    public char Separator => separator;

    /// <summary>Whether a row has a separator: two blanks, other than those that indent it, where that is a blank.</summary>
    public bool Separate(ReadOnlySpan<char> row) =>
        separator == ' ' ? row.Trim().Contains("  ", StringComparison.Ordinal) : row.Contains(separator);

    /// <summary>The first of the rows above a line; -1 where it stands alone.</summary>
    public int HeaderOf(ReadOnlySpan<char> text, int line)
    {
        if (line != current)
        {
            (header, count) = Find(text, line);
            current = line;
        }

        return separator == ' ' && count > MostOfBlanks ? -1 : header;
    }

    private (int Header, int Count) Find(ReadOnlySpan<char> text, int line)
    {
        var (first, row, steps) = (-1, line, 0);
        while (Lines.TryGetPrevious(text, row, out var previous))
        {
            steps++;
            if (previous == current)
            {
                return (header < 0 ? current : header, count + steps);
            }

            var content = RowAt(text, previous);
            if (!IsRule(content))
            {
                if (!Separate(content))
                {
                    break;
                }

                first = previous;
            }

            row = previous;
        }

        return (first, steps);
    }

    private static ReadOnlySpan<char> RowAt(ReadOnlySpan<char> text, int start) =>
        text[start..Lines.EndOf(text, start)];

    /// <summary>A line that is drawn between rows.</summary>
    private static bool IsRule(ReadOnlySpan<char> row) => !row.IsWhiteSpace() && !row.ContainsAnyExcept(RuleCharacters);
}
