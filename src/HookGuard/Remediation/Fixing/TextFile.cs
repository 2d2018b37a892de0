using System.Text;

namespace HookGuard.Remediation.Fixing;

/// <summary>A file that can be decoded and written back with every byte that is not edited as it was.</summary>
internal sealed record TextFile(string Text, bool HasMark)
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private static readonly Encoding OneByte = Encoding.GetEncoding(
        "latin1",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    );

    private Encoding Encoding { get; init; } = Strict;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="CannotFixException">It is not UTF-8.</exception>
    public static TextFile Decode(ReadOnlySpan<byte> bytes)
    {
        var hasMark = bytes.StartsWith(Mark);
        try
        {
            return new TextFile(Strict.GetString(hasMark ? bytes[Mark.Length..] : bytes), hasMark);
        }
        catch (DecoderFallbackException)
        {
            throw new CannotFixException("it is not UTF-8");
        }
    }

    /// <summary>Decodes a file that only gets lines in ASCII, whatever it is encoded in besides.</summary>
    /// <exception cref="CannotFixException">ASCII would not be ASCII in it.</exception>
    public static TextFile DecodeToAppend(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            throw new CannotFixException("its encoding is not compatible with ASCII");
        }

        try
        {
            return Decode(bytes);
        }
        catch (CannotFixException)
        {
            return new TextFile(OneByte.GetString(bytes), HasMark: false) { Encoding = OneByte };
        }
    }

    public static TextFile Empty { get; } = new("", HasMark: false);

    /// <summary>The edits that add lines to an ignore file, each for a path from its folder.</summary>
    public IEnumerable<Edit> AppendLines(IEnumerable<string> paths)
    {
        var newLine = Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = string.Concat(paths.Select(path => $"/{path}{newLine}"));
        var start = Text.Length == 0 || Text.EndsWith('\n') ? "" : newLine;
        return lines.Length == 0 ? [] : [new Edit(Text.Length, Text.Length, start + lines)];
    }

    /// <summary>The same file with another text.</summary>
    public TextFile With(string text) => this with { Text = text };

    /// <exception cref="CannotFixException">Its encoding cannot take the text.</exception>
    public byte[] Encode()
    {
        try
        {
            return [.. HasMark ? Mark : [], .. Encoding.GetBytes(Text)];
        }
        catch (EncoderFallbackException)
        {
            throw new CannotFixException("its encoding lacks the new characters");
        }
    }
}
