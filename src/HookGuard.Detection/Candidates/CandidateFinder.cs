using HookGuard.Detection.Search;

namespace HookGuard.Detection.Candidates;

/// <summary>
/// Finds the runs that have the shape of a credential, in the order of their position. They have the characters that base64 has.
/// What has no other shape than <see cref="Shape.Opaque"/> may still be words: what stands around most of it decides faster.
/// </summary>
/// <param name="text">Where to look.</param>
/// <param name="isWanted">Whether to look at a run at all; null for every one.</param>
internal ref struct CandidateFinder(ReadOnlySpan<char> text, Predicate<TextSpan>? isWanted = null)
{
    private readonly ReadOnlySpan<char> text = text;
    private int position;
    private int partsEnd;
    private int wholeStart;

    public Candidate Current { get; private set; }

    public readonly CandidateFinder GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            while (position < partsEnd)
            {
                if (NextPart())
                {
                    return true;
                }
            }

            if (!NextRun())
            {
                return false;
            }

            if (IsWhole(out var whole))
            {
                Current = whole;
                return true;
            }
        }
    }

    /// <summary>Finds the next run, whose parts between slashes are looked at one by one.</summary>
    private bool NextRun()
    {
        var start = partsEnd;
        while ((start = Base64RunSearch.Next(text, start, ValueShapes.Shortest)) >= 0)
        {
            var length = text[start..].IndexOfAnyExcept(Base64Runs.Letters);
            length = length < 0 ? text.Length - start : length;
            if (isWanted?.Invoke(new TextSpan(start, length)) != false)
            {
                position = wholeStart = start;
                partsEnd = start + length;
                return true;
            }

            start += length;
        }

        return false;
    }

    /// <summary>A run with slashes may be one secret in the alphabet of plain base64.</summary>
    private readonly bool IsWhole(out Candidate candidate)
    {
        var run = text[wholeStart..partsEnd];
        candidate = new Candidate(wholeStart, run.Length, Shape.Opaque);
        return run.Length is >= 32 and <= ValueShapes.Longest && run.Contains('/');
    }

    private bool NextPart()
    {
        var start = position;
        var length = text[start..partsEnd].IndexOf('/');
        length = length < 0 ? partsEnd - start : length;
        position = start + length + 1;
        if (length < ValueShapes.Shortest)
        {
            return false;
        }

        var escape = LengthOfEscape(start);
        start += escape;
        length -= escape;

        var shape = ValueShapes.Known(text.Slice(start, length));
        if (HasFixedLength(shape) || !(TakeTouched(start, length) || TakeTrimmed(start, length)))
        {
            Current = new Candidate(start, length, shape);
        }

        return Current.Shape != Shape.None;
    }

    /// <summary>The letters that belong to what stands before: <c>\nu+…</c>, and <c>[33mu+…</c>, which sets a colour.</summary>
    private readonly int LengthOfEscape(int start)
    {
        var rest = text[start..];
        return start == 0 ? 0
            : text[start - 1] == '\\' && rest[0] is 'n' or 'r' or 't' ? 1
            : text[start - 1] is not ('[' or ';') || !char.IsAsciiDigit(rest[0]) ? 0
            : rest[1] == 'm' ? 2
            : char.IsAsciiDigit(rest[1]) && rest[2] == 'm' ? 3
            : char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]) && rest[3] == 'm' ? 4
            : 0;
    }

    /// <summary>What follows the value in the run is looked at next.</summary>
    private bool TakeTouched(int start, int length)
    {
        var touched = TouchedKey.Find(text.Slice(start, length), out var shape);
        if (touched.Length == 0)
        {
            return false;
        }

        Current = new Candidate(start + touched.Start, touched.Length, shape);
        position = Math.Min(position, Current.End + 1);
        return true;
    }

    /// <summary>Signs at the ends that do not belong to the value: <c>-kVALUE</c>, <c>+VALUE</c> in a patch, <c>_VALUE_</c>, <c>VALUE--></c>.</summary>
    private bool TakeTrimmed(int start, int length)
    {
        var run = text.Slice(start, length);
        var atLineStart = start == 0 || text[start - 1] is '\n' or '\r';
        var isComment = start + length < text.Length && text[start + length] == '>' && run is [.., '-', '-'];
        return run switch
        {
            ['-', not '-', ..] when char.IsAsciiLetter(run[1]) && TakeFixed(start + 2, length - 2) => true,
            ['-', ..] when start > 0 && text[start - 1] == ':' && TakeFixed(start + 1, length - 1) => true,
            ['+' or '-', ..] when atLineStart && TakeFixed(start + 1, length - 1) => true,
            // A word diff: [-VALUE-]{+VALUE+}.
            ['-', .., '-'] when start > 0 && text[start - 1] == '[' && TakeFixed(start + 1, length - 2) => true,
            ['+', .., '+'] when start > 0 && text[start - 1] == '{' && TakeFixed(start + 1, length - 2) => true,
            [not '-', .., '-']
            or [not '+', .., '+'] when EndsWordDiff(start + length - 1) && TakeFixed(start, length - 1) => true,
            ['_', '_', .., '_', '_'] when TakeFixed(start + 2, length - 4) => true,
            ['_', .., '_'] when TakeFixed(start + 1, length - 2) => true,
            _ => isComment && TakeFixed(start, length - 2),
        };
    }

    /// <summary>Whether a sign ends what was deleted or added, in which the value is the last word: <c>[-key: VALUE-]</c>.</summary>
    private readonly bool EndsWordDiff(int sign) =>
        sign + 1 < text.Length && (text[sign], text[sign + 1]) is ('-', ']') or ('+', '}');

    private bool TakeFixed(int start, int length)
    {
        var shape = length < ValueShapes.Shortest ? Shape.None : ValueShapes.Known(text.Slice(start, length));
        if (!HasFixedLength(shape))
        {
            return false;
        }

        Current = new Candidate(start, length, shape);
        return true;
    }

    private static bool HasFixedLength(Shape shape) => (shape & ~(Shape.Opaque | Shape.Doubtful20)) != 0;
}
