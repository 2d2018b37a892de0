namespace HookGuard.Detection.Syntax;

/// <summary>
/// The lines before a place, or after it, that stand beside it or beside something that encloses it. Lines of other blocks and of other list
/// items are left out; the line that opens such a block names that and nothing else.
/// </summary>
internal ref struct LinesBeside
{
    private const int None = -1;

    private readonly ReadOnlySpan<char> text;
    private readonly bool forward;
    private readonly int item = None;
    private int most;
    private int edge;
    private int least;
    private int skipped = None;

    private LinesBeside(ReadOnlySpan<char> text, Statement statement, int most, bool forward)
    {
        this.text = text;
        this.forward = forward;
        this.most = most;
        edge = forward ? statement.End : statement.Start;
        least = Lines.IndentOf(text, statement.Start);
        if (IsItem(least))
        {
            // Items of one line each are as good as lines.
            item = Opens(statement.End, least) ? None : least;
            least += forward ? Lines.ItemStep : 0;
        }
    }

    /// <summary>Where the current line starts.</summary>
    public int Current { get; private set; } = None;

    /// <summary>Whether the current line opens a block that is not around the place.</summary>
    public bool IsOpener { get; private set; }

    public static LinesBeside Before(ReadOnlySpan<char> text, Statement statement, int most) =>
        new(text, statement, most, forward: false);

    public static LinesBeside After(ReadOnlySpan<char> text, Statement statement, int most) =>
        new(text, statement, most, forward: true);

    public bool MoveNext()
    {
        while (most-- > 0 && TryStep(out var line))
        {
            if (IsDivider(line))
            {
                return false;
            }

            var indent = Lines.IndentOf(text, line);
            if (indent < 0)
            {
                continue;
            }

            if (indent > least || IsOtherItem(indent))
            {
                least = forward ? Math.Min(least, indent) : least;
                skipped = indent;
                continue;
            }

            least = indent;
            var isOpener = forward ? Opens(Lines.EndOf(text, line), indent) : skipped > indent;
            // A bracket on a line of its own opens what the line before it names.
            skipped = isOpener && !forward && IsLoneBracket(line) ? skipped : None;
            IsOpener = isOpener && (IsItem(indent) || !HasValue(line));
            Current = line;
            return true;
        }

        return false;
    }

    private bool TryStep(out int line)
    {
        if (!forward)
        {
            var found = Lines.TryGetPrevious(text, edge, out line);
            edge = line;
            return found;
        }

        if (!Lines.TryGetNext(text, edge, out line))
        {
            return false;
        }

        edge = Lines.EndOf(text, line);
        return true;
    }

    /// <summary>Whether a line begins another item than the one that the place is in.</summary>
    private readonly bool IsOtherItem(int indent) => IsItem(indent) && indent != item && (forward || indent == least);

    private readonly bool Opens(int lineEnd, int indent)
    {
        if (!Lines.TryGetNext(text, lineEnd, out var next))
        {
            return false;
        }

        var inner = Lines.IndentOf(text, next);
        return inner > indent || (inner == indent && IsLoneBracket(next) && Opens(Lines.EndOf(text, next), indent));
    }

    /// <summary>Whether a line gives a value to a name, so that it opens nothing, whatever is indented after it.</summary>
    private readonly bool HasValue(int line)
    {
        var content = text[line..Lines.EndOf(text, line)].TrimEnd();
        var sign = content.LastIndexOfAny(':', '=');
        return sign >= 0
            && content[^1] is not ('{' or '[' or '(')
            && content[(sign + 1)..].TrimStart() is not ([] or ['#' or '&' or '|' or '>', ..]);
    }

    /// <summary>Divides the documents of a YAML file, or the requests of an HTTP file.</summary>
    private readonly bool IsDivider(int line) =>
        text[line] is '-' or '#' && text[line..Lines.EndOf(text, line)].TrimEnd() is "---" or "###";

    private readonly bool IsLoneBracket(int line) => text[line..Lines.EndOf(text, line)].Trim() is "{" or "[" or "(";

    private static bool IsItem(int indent) => indent > 0 && indent % 2 != 0;
}
