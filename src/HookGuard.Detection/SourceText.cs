namespace HookGuard.Detection;

/// <summary>
/// The content of a file, decoded once, with its lines indexed on first use. Immutable, and safe to share between threads.
/// A byte order mark is not part of the text, so the first visible character is at line 1, column 1.
/// </summary>
public sealed class SourceText
{
    private readonly string text;
    private int[]? lineStarts;

    private SourceText(string text, SourceEncoding encoding)
    {
        this.text = text;
        Encoding = encoding;
    }

    /// <summary>How the bytes were read.</summary>
    public SourceEncoding Encoding { get; }

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => text.Length;

    /// <summary>The decoded text.</summary>
    public ReadOnlySpan<char> Span => text;

    internal string Text => text;

    /// <summary>How many lines there are; an empty text has one.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => lineStarts ??= IndexLines(text);

    /// <summary>Decodes the bytes of a file. Accepts any bytes: those that are not valid UTF-8 are read as Latin-1.</summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes)
    {
        var encoding = SourceEncodings.Detect(bytes, out var markLength);
        return Decode(bytes[markLength..], encoding);
    }

    /// <summary>Decodes bytes without a byte order mark, of which the encoding is known from elsewhere.</summary>
    internal static SourceText Decode(ReadOnlySpan<byte> bytes, SourceEncoding encoding)
    {
        var decoded = SourceEncodings.Read(bytes, ref encoding);
        return new SourceText(decoded, encoding);
    }

    internal static SourceEncoding EncodingOf(ReadOnlySpan<byte> bytes)
    {
        var encoding = SourceEncodings.Detect(bytes, out var markLength);
        return SourceEncodings.Of(bytes[markLength..], encoding);
    }

    /// <summary>Wraps a text that is already decoded.</summary>
    public static SourceText From(string text) => new(text, SourceEncoding.Utf8);

    /// <summary>The line and column of an offset, which may be the text's end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public LinePosition GetPosition(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)offset, (uint)Length, nameof(offset));
        var found = Array.BinarySearch(LineStarts, offset);
        var index = found >= 0 ? found : ~found - 1;
        return new LinePosition(index + 1, offset - LineStarts[index] + 1);
    }

    /// <summary>The range of a line, without its line ending.</summary>
    /// <param name="line">The line, starting at 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLineSpan(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        var start = LineStarts[line - 1];
        var end = line < LineCount ? LineStarts[line] : Length;
        while (end > start && text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }

    private static int[] IndexLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
