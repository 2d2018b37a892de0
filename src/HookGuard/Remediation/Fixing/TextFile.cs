using System.Text;

namespace HookGuard.Remediation.Fixing;

/// <summary>A file that can be decoded and written back with every byte that is not edited as it was.</summary>
internal sealed record TextFile(string Text, bool HasMark)
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

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

    public byte[] Encode() => [.. HasMark ? Mark : [], .. Strict.GetBytes(Text)];
}
