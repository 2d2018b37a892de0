using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace HookGuard.Detection;

/// <summary>
/// Identifies a secret without containing it: <c>hg1:</c> and the first 16 hexadecimal digits of SHA-256 over a fixed label and the
/// decoded value in UTF-8. The same value has the same fingerprint in every path, line and commit.
/// </summary>
public static class Fingerprints
{
    /// <summary>The prefix of every fingerprint.</summary>
    public const string Prefix = "hg1:";

    private static ReadOnlySpan<byte> Label => "hookguard fingerprint 1\0"u8;

    /// <summary>The fingerprint of a decoded value.</summary>
    /// <param name="value">
    /// The value itself, decoded and without quotes: not as an escaped or encoded literal. It is hashed as UTF-8; an unpaired surrogate counts
    /// as U+FFFD.
    /// </param>
    /// <returns><see cref="Prefix"/> and 16 lower-case hexadecimal digits.</returns>
    public static string Of(ReadOnlySpan<char> value) => $"{Prefix}{Hash(value):x16}";

    internal static ulong Hash(ReadOnlySpan<char> value)
    {
        var bytes = new byte[Label.Length + Encoding.UTF8.GetMaxByteCount(value.Length)];
        Label.CopyTo(bytes);
        var written = Encoding.UTF8.GetBytes(value, bytes.AsSpan(Label.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Label.Length + written), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
