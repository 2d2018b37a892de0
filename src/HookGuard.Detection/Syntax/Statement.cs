namespace HookGuard.Detection.Syntax;

/// <summary>The line that a value stands on, with the lines that continue it.</summary>
internal readonly record struct Statement(int Start, int End)
{
    private const int MostLines = 24;

    public static Statement Around(ReadOnlySpan<char> text, int start, int end)
    {
        var from = Lines.StartOf(text, start);
        for (var i = 0; i < MostLines && Lines.TryGetPrevious(text, from, out var previous); i++)
        {
            if (!IsContinued(text[previous..from]))
            {
                break;
            }

            from = previous;
        }

        var to = Lines.EndOf(text, end);
        for (var i = 0; i < MostLines && Lines.TryGetNext(text, to, out var next); i++)
        {
            if (!IsContinued(text[Math.Max(from, to - 4)..to]))
            {
                break;
            }

            to = Lines.EndOf(text, next);
        }

        return new Statement(from, to);
    }

    /// <summary>A backslash (POSIX shells, Make), a backtick (PowerShell) or a caret (cmd) at its end continues a line.</summary>
    private static bool IsContinued(ReadOnlySpan<char> line) =>
        line.TrimEnd() is [.., '\\'] or [.., ' ', '`'] or [.., ' ', '^'];
}
