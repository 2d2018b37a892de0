using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HookGuard.Git.Storage;

namespace HookGuard.Git;

/// <summary>
/// Whether an object is the one that its id names. git does not ask when it reads, so a file that was put in the place of another
/// object would hide that one.
/// </summary>
internal static class ObjectHash
{
    // From here on OpenSSL has made up for the time that it takes to load.
    private const int Long = 8 << 20;

    public static bool Matches(GitObject found)
    {
        var header = Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{found.Type} {found.Content.Length}\0")
        );
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var length = found.Id.Length / 2;
        if (Convert.FromHexString(found.Id, expected, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        Write(hash[..length], header, found.Content.Span);
        return hash[..length].SequenceEqual(expected[..length]);
    }

    private static void Write(Span<byte> hash, ReadOnlySpan<byte> header, ReadOnlySpan<byte> content)
    {
        if (hash.Length == Sha1.Length && content.Length < Long)
        {
            var sha1 = new Sha1();
            sha1.Append(header);
            sha1.Append(content);
            sha1.Finish(hash);
            return;
        }

        using var native = IncrementalHash.CreateHash(
            hash.Length == Sha1.Length ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256
        );
        native.AppendData(header);
        native.AppendData(content);
        native.GetHashAndReset(hash);
    }
}
