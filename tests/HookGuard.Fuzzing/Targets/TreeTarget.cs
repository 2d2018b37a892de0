using HookGuard.Git;
using HookGuard.Git.Storage;

namespace HookGuard.Fuzzing.Targets;

/// <summary>Trees, each of which names others by the first byte of their ids: they may hold one another, and themselves.</summary>
internal static class TreeTarget
{
    private const int Parts = 4;

    public static Target Target { get; } =
        new(
            "tree",
            [
                SeedRepository.Content("tree", "HEAD^{tree}"),
                [
                    .. Enumerable
                        .Range(0, Parts)
                        .SelectMany(part => (byte[])[.. Entry("40000 a", part + 1), .. Entry("40000 b", part + 1)]),
                ],
                [.. Entry("100644 a", 1), .. Entry("120000 b", 2), .. Entry("160000 c", 3), .. Entry("40000 d", 4)],
            ],
            ["40000 ", "100644 ", "120000 ", "160000 ", "\0", "/", ".."],
            input =>
            {
                var length = Math.Max(1, (input.Length + Parts - 1) / Parts);
                var trees = input.Chunk(length).ToArray();
                GitObject? Read(string id) =>
                    Convert.FromHexString(id)[0] is var first && first < trees.Length
                        ? new GitObject(id, "tree", trees[first])
                        : null;
                var top = new string('0', 40);
                new PathCount(Read).IsMany(top);
                TreeDiff.Of(Read, top, [null]);
                TreeDiff.Of(Read, top, [$"01{top[2..]}"]);
            }
        );

    private static byte[] Entry(string name, int first) => [.. Sample.Bytes($"{name}\0"), (byte)first, .. new byte[19]];
}
