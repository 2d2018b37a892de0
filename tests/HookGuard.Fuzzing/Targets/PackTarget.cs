using HookGuard.Git.Storage;

namespace HookGuard.Fuzzing.Targets;

/// <summary>A pack with its index, whose length comes first.</summary>
internal static class PackTarget
{
    private static readonly string Index = Path.Join(SeedRepository.Folder, "fuzzed.idx");

    public static Target Target { get; } =
        new(
            "pack",
            [
                [
                    .. BitConverter.GetBytes((ushort)SeedRepository.Pack("idx").Length),
                    .. SeedRepository.Pack("idx"),
                    .. SeedRepository.Pack("pack"),
                ],
            ],
            ["PACK", "\0\0\0\u0002"],
            input =>
            {
                var length = input.Length < 2 ? 0 : Math.Min(BitConverter.ToUInt16(input), input.Length - 2);
                File.WriteAllBytes(Index, input.AsSpan(Math.Min(2, input.Length), length));
                File.WriteAllBytes(
                    Path.ChangeExtension(Index, ".pack"),
                    input.AsSpan(Math.Min(2, input.Length) + length)
                );
                try
                {
                    using var pack = new PackFile(Index, new ObjectCache<(PackFile, long)>(1 << 20));
                    foreach (var id in SeedRepository.Ids)
                    {
                        Read(pack, id);
                    }
                }
                catch (Exception refused) when (refused is InvalidDataException or IOException)
                {
                    // As whoever opens it expects.
                }
            }
        );

    private static void Read(PackFile pack, string id)
    {
        try
        {
            pack.Read(id, Convert.FromHexString(id));
        }
        catch (Exception refused) when (refused is InvalidDataException or IOException or Changes.TooLargeException)
        {
            // As whoever reads it expects.
        }
    }
}
