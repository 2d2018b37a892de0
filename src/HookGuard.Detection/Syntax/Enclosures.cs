using System.Buffers;

namespace HookGuard.Detection.Syntax;

/// <summary>The brackets that enclose a place in its own line, innermost first: minified JSON, calls, inline tables.</summary>
internal ref struct Enclosures(ReadOnlySpan<char> text, int from, int floor)
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("()[]{}");

    // As deep as the lines that enclose: each is read for what it is called.
    private const int Deepest = 24;

    private readonly ReadOnlySpan<char> text = text;
    private int depth;
    private int position = from;
    private int closed;

    /// <summary>Where the bracket that opens the current one stands.</summary>
    public int Current { get; private set; } = -1;

    public readonly Enclosures GetEnumerator() => this;

    public bool MoveNext()
    {
        while (position > floor && depth < Deepest)
        {
            var found = text[floor..position].LastIndexOfAny(Brackets);
            if (found < 0)
            {
                position = floor;
                return false;
            }

            position = floor + found;
            if (text[position] is ')' or ']' or '}')
            {
                closed++;
            }
            else if (closed > 0)
            {
                closed--;
            }
            else
            {
                Current = position;
                depth++;
                return true;
            }
        }

        return false;
    }
}
