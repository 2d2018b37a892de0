using System.IO.Compression;
using HookGuard.Changes;

namespace HookGuard.Git.Storage;

/// <summary>Content whose length is known before it is inflated.</summary>
internal static class Inflated
{
    // What is seldom exceeded; whoever says so has to show it first.
    private const int UsualRatio = 32;
    private const int Usual = 1 << 20;
    private const int Growth = 4;

    /// <summary>Reads without more room than what is there makes likely: a length is said at once.</summary>
    /// <param name="inflated">The content.</param>
    /// <param name="length">How long it says it is.</param>
    /// <param name="stored">From how many bytes it comes, at most.</param>
    public static byte[] Read(ZLibStream inflated, long length, long stored)
    {
        var whole = Length(length);
        var content = GC.AllocateUninitializedArray<byte>(IsUsual(whole, stored) ? whole : Usual);
        var read = 0;
        while (content.Length < whole)
        {
            inflated.ReadExactly(content.AsSpan(read));
            read = content.Length;
            var longer = GC.AllocateUninitializedArray<byte>((int)Math.Min(whole, (long)Growth * read));
            content.CopyTo(longer, 0);
            content = longer;
        }

        Read(inflated, content.AsSpan(read));
        return content;
    }

    public static bool IsUsual(long length, long stored) => length <= Math.Max(Usual, UsualRatio * stored);

    public static void Read(ZLibStream inflated, Span<byte> content)
    {
        inflated.ReadExactly(content);
        // The end has to be reached, because the checksum stands there.
        if (inflated.ReadByte() >= 0)
        {
            throw new InvalidDataException("it is longer than it says");
        }
    }

    public static int Length(long length) =>
        length < 0 ? throw new InvalidDataException("its length is no number")
        : length > Blob.LongestHeld ? throw new TooLargeException()
        : (int)length;
}
