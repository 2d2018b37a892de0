using System.Security.Cryptography;
using System.Text;
using HookGuard.FileSystem;

namespace HookGuard.History;

/// <summary>Authenticates lines with HMAC-SHA256 under a key that only this user can read.</summary>
internal sealed class Seal
{
    /// <summary>The variable with the key that machines share.</summary>
    public const string SharedKey = "HOOKGUARD_CACHE_KEY";

    private const int KeyLength = 32;
    private const int CodeLength = 2 * HMACSHA256.HashSizeInBytes;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly byte[] key;
    private readonly string purpose;

    private Seal(byte[] key, string purpose) => (this.key, this.purpose) = (key, purpose);

    /// <summary>Null where this user has no place to keep a key, or others could read it.</summary>
    /// <param name="purpose">What is written for one purpose is not valid for another.</param>
    public static Seal? TryOpen(string purpose)
    {
        var folder = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify
        );
        if (!Path.IsPathFullyQualified(folder))
        {
            return null;
        }

        try
        {
            var file = Path.Join(folder, "hookguard", "clean-commits.key");
            return (Read(file) ?? Create(file)) is { } key ? new Seal(key, purpose) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>By the key that several machines share, if there is one, else by that of the user.</summary>
    /// <param name="purpose">The same.</param>
    public static Seal? TryOpenShared(string purpose) =>
        Environment.GetEnvironmentVariable(SharedKey) switch
        {
            null or "" => TryOpen(purpose),
            { Length: >= KeyLength } text => new Seal(SHA256.HashData(Encoding.UTF8.GetBytes(text)), purpose),
            _ => throw new GuardException(
                ExitCode.Usage,
                $"{SharedKey} is shorter than {KeyLength} characters",
                "Set it to the same random text on every machine, such as that of 'openssl rand -hex 32'."
            ),
        };

    /// <summary>The text with its code behind it.</summary>
    public string Write(string text) => $"{text} {Code(Encoding.ASCII.GetBytes(text))}";

    /// <summary>The text of a line, if that was written under the same key and for the same purpose.</summary>
    public bool TryRead(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> text)
    {
        text = line[..Math.Max(0, line.Length - CodeLength - 1)];
        return !text.IsEmpty
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(text)), line[^CodeLength..]);
    }

    private string Code(ReadOnlySpan<byte> text)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"{purpose}\0"));
        hash.AppendData(text);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[]? Read(string file)
    {
        // Neither a link nor a pipe: a file of this length, that nobody else reads.
        if (new FileInfo(file) is not { Exists: true, LinkTarget: null, Length: KeyLength } found)
        {
            return null;
        }

        return OperatingSystem.IsWindows() || (found.UnixFileMode & ~OwnerOnly) == 0
            ? BoundedFile.TryRead(file, KeyLength)
            : null;
    }

    private static byte[]? Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        // Where there is one that cannot be used, this fails, and nothing is remembered.
        var created = RandomNumberGenerator.GetBytes(KeyLength);
        using var output = new FileStream(file, options);
        output.Write(created);
        return created;
    }
}
