using CsCheck;
using HookGuard.Detection.Prefilter;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Tests.Search;

/// <summary>The search finds what comparing each pattern at each offset finds.</summary>
public sealed class PatternSearchTests
{
    private static readonly BytePattern[][] Groups =
    [
        .. PrefilterPatterns.Known.Select(group => group.Select(anchor => anchor.Pattern).ToArray()),
    ];

    private static readonly BytePattern[] Patterns = [.. Groups.SelectMany(group => group)];

    private static readonly PatternSearch Search = new(Groups);

    private static Gen<string> Pieces =>
        Gen.Select(Gen.Int[0, Patterns.Length - 1], Gen.Int[0, 20], Gen.Bool)
            .Select((pattern, seed, isCut) => Write(Patterns[pattern], new Random(seed), isCut ? 1 : 0));

    [Test]
    public void Every_pattern_is_found_wherever_it_stands() =>
        Pieces
            .Array[0, 30]
            .Select(pieces => string.Join(pieces.Length % 2 == 0 ? " " : "ü", pieces))
            .Sample(
                text =>
                {
                    var bytes = System.Text.Encoding.UTF8.GetBytes(text);
                    HashSet<(int At, int Pattern)> found = [];
                    Search.Any(
                        bytes,
                        (_, at, pattern) =>
                        {
                            found.Add((at, pattern));
                            return false;
                        }
                    );
                    return found.SetEquals(Compare(bytes));
                },
                iter: 3000
            );

    private static IEnumerable<(int At, int Pattern)> Compare(byte[] text) =>
        from at in Enumerable.Range(0, text.Length)
        from pattern in Enumerable.Range(0, Patterns.Length)
        where Enumerable.Range(0, Patterns[pattern].Length).All(place => Takes(Patterns[pattern], place, text, at))
        select (at, pattern);

    private static bool Takes(BytePattern pattern, int place, byte[] text, int at) =>
        at + place < text.Length && pattern[place]!.Contains((char)text[at + place]);

    private static string Write(BytePattern pattern, Random random, int cut) =>
        string.Concat(
            Enumerable
                .Range(0, pattern.Length - cut)
                .Select(place => pattern[place]![random.Next(pattern[place]!.Length)])
        );
}
