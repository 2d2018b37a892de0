namespace HookGuard.Archives;

/// <summary>What follows the end of an archive: programs that unpack it do not look there, people who look for secrets do.</summary>
internal static class ArchiveRest
{
    /// <summary>Where it is reported.</summary>
    public const string Name = "after the end of the archive";

    public const string TooLong = "it is larger than 64 MiB";

    private const int Longest = 64 << 20;
    private const int ReadAtOnce = 1 << 16;

    /// <summary>All of it from the first byte that is no padding on; empty where nothing is.</summary>
    /// <param name="archive">Read up to its end in any case: a checksum may come last.</param>
    /// <param name="isWhole">False where it is too long, and was not kept.</param>
    public static ReadOnlyMemory<byte> Read(Stream archive, out bool isWhole)
    {
        using var rest = new MemoryStream();
        var block = new byte[ReadAtOnce];
        isWhole = true;
        while (archive.Read(block) is var read and > 0)
        {
            var padding = rest.Length > 0 ? 0 : block.AsSpan(0, read).IndexOfAnyExcept((byte)0);
            if (padding >= 0)
            {
                var content = block.AsSpan(padding..read);
                isWhole &= rest.Length + read <= Longest;
                rest.Write(isWhole ? content : []);
            }
        }

        return isWhole ? rest.ToArray() : default;
    }
}
