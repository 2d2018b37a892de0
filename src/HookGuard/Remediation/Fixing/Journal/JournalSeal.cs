using System.Security.Cryptography;
using System.Text;

namespace HookGuard.Remediation.Fixing.Journal;

/// <summary>
/// Locks what a file held away from whoever does not have the values that were taken out of it: beside a value there may be other
/// secrets, and the journal is to hold none.
/// </summary>
internal sealed class JournalSeal(IEnumerable<string> values)
{
    private const string Purpose = "hookguard fix journal\n";

    private readonly byte[] key = SHA256.HashData(Encoding.UTF8.GetBytes(Purpose + string.Join('\n', values)));

    public string Close(ReadOnlySpan<byte> content)
    {
        var sealedContent = new byte[NonceSize + content.Length + TagSize];
        var nonce = sealedContent.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using AesGcm cipher = new(key, TagSize);
        cipher.Encrypt(
            nonce,
            content,
            sealedContent.AsSpan(NonceSize, content.Length),
            sealedContent.AsSpan(^TagSize..)
        );
        return Convert.ToBase64String(sealedContent);
    }

    /// <exception cref="CryptographicException">The values are not those that it was closed with.</exception>
    public byte[] Open(string text)
    {
        var sealedContent = Convert.FromBase64String(text).AsSpan();
        var content = new byte[sealedContent.Length - NonceSize - TagSize];
        using AesGcm cipher = new(key, TagSize);
        cipher.Decrypt(
            sealedContent[..NonceSize],
            sealedContent[NonceSize..^TagSize],
            sealedContent[^TagSize..],
            content
        );
        return content;
    }

    private static int NonceSize => AesGcm.NonceByteSizes.MaxSize;

    private static int TagSize => AesGcm.TagByteSizes.MaxSize;
}
