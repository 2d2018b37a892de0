using System.Buffers;

namespace HookGuard.Detection.Syntax;

/// <summary>
/// The rows above a row that have the same separator. What was found for one row serves the next, so that a long table is read once;
/// rows must not decrease.
/// </summary>
internal sealed class TableRows(char separator)
{
    private const int Most = 400;

    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("-+|=: \t");

    private int current = -1;
    private int header;
    private int top;
    private int count;

    public char Separator => separator;

    /// <summary>Whether a row has a separator: two blanks, other than those that indent it, where that is a blank.</summary>
    public bool Separate(ReadOnlySpan<char> row) =>
        separator == ' ' ? row.Trim().Contains("  ", StringComparison.Ordinal) : row.Contains(separator);

    /// <summary>The first of the rows above a line; -1 where it stands alone.</summary>
    public int HeaderOf(ReadOnlySpan<char> text, int line)
    {
        if (line == current)
        {
            return header;
        }

        var (first, row, steps) = (-1, line, 0);
        while (steps < Most && Lines.TryGetPrevious(text, row, out var previous))
        {
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
            steps++;
            if (row == current && TryExtend(text, steps))
            {
                current = line;
                return header;
            }
        }

        (current, header, top, count) = (line, first, row, steps);
        return header;
    }

    /// <summary>Takes over what is known of the row some steps above. False where a row is too long to be stepped over.</summary>
    private bool TryExtend(ReadOnlySpan<char> text, int steps)
    {
        var (first, row, rows) = (header < 0 ? current : header, top, count + steps);
        while (rows > Most || (row > first && IsRule(RowAt(text, row))))
        {
            if (!TryGetNext(text, row, out row))
            {
                return false;
            }

            rows--;
        }

        (header, top, count) = (Math.Max(first, row), row, rows);
        return true;
    }

    private static bool TryGetNext(ReadOnlySpan<char> text, int row, out int next) =>
        Lines.TryGetNext(text, Lines.EndOf(text, row), out next);

    private static ReadOnlySpan<char> RowAt(ReadOnlySpan<char> text, int start) =>
        text[start..Lines.EndOf(text, start)];

    /// <summary>A line that is drawn between rows.</summary>
    private static bool IsRule(ReadOnlySpan<char> row) => !row.IsWhiteSpace() && !row.ContainsAnyExcept(RuleCharacters);
}
