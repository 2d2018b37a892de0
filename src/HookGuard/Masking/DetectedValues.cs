using System.Text;
using HookGuard.Detection;

namespace HookGuard.Masking;

/// <summary>
/// The values that were detected in this run. A credential seldom stands in one place only: no output repeats one of them, wherever
/// it comes from.
/// </summary>
internal static class DetectedValues
{
    /// <summary>Shorter ones are words: masking them everywhere would take the report apart, and say where they are.</summary>
    private const int Shortest = 8;

    private static readonly Lock Access = new();

    private static readonly Dictionary<string, string> Masks = new(StringComparer.Ordinal);

    // By the last four characters, as one number: those of keys are random, while many of them begin alike.
    private static readonly Dictionary<ulong, List<int>> Lengths = [];

    /// <summary>To be called with all that is detected in a text, before any of it is told.</summary>
    public static void Add(SourceText text, IReadOnlyList<DetectedSecret> secrets)
    {
        foreach (var secret in secrets)
        {
            var value = text.Span.Slice(secret.Span.Start, secret.Span.Length);
            Add(value, secret.Mask);
            AddLines(value);
        }
    }

    /// <summary>A value that somebody gave, and no text holds.</summary>
    public static void Add(string value, string mask) => Add(value.AsSpan(), mask);

    /// <summary>A block such as a private key may be shown line by line; its first and last lines are the same in all of them.</summary>
    private static void AddLines(ReadOnlySpan<char> block)
    {
        if (!block.Contains('\n'))
        {
            return;
        }

        foreach (var line in block.EnumerateLines())
        {
            var trimmed = line.Trim();
            if (!trimmed.StartsWith("-----"))
            {
                Add(trimmed, "…");
            }
        }
    }

    private static void Add(ReadOnlySpan<char> value, string mask)
    {
        if (value.Length < Shortest)
        {
            return;
        }

        var length = value.Length;
        lock (Access)
        {
            if (Masks.GetAlternateLookup<ReadOnlySpan<char>>().TryAdd(value, mask))
            {
                var ending = 0UL;
                foreach (var letter in value)
                {
                    ending = Next(ending, letter);
                }

                var key = Spread(ending);
                var lengths = Lengths.TryGetValue(key, out var known) ? known : Lengths[key] = [];
                // Longest first: one value may end in another.
                var at = lengths.FindIndex(other => other <= length);
                if (at < 0 || lengths[at] != length)
                {
                    lengths.Insert(at < 0 ? lengths.Count : at, length);
                }
            }
        }
    }

    /// <summary>The text with each of them masked, in time that grows with its length alone.</summary>
    public static string MaskIn(string text)
    {
        lock (Access)
        {
            return Masks.Count == 0 || text.Length < Shortest ? text : Mask(text);
        }
    }

    private static string Mask(string text)
    {
        StringBuilder? masked = null;
        var masks = Masks.GetAlternateLookup<ReadOnlySpan<char>>();
        var (from, ending) = (0, 0UL);
        for (var at = 0; at < text.Length; at++)
        {
            ending = Next(ending, text[at]);
            if (!Lengths.TryGetValue(Spread(ending), out var lengths))
            {
                continue;
            }

            foreach (var length in lengths)
            {
                var start = at + 1 - length;
                if (start >= from && masks.TryGetValue(text.AsSpan(start, length), out var mask))
                {
                    masked = (masked ?? new StringBuilder(text.Length)).Append(text, from, start - from).Append(mask);
                    from = at + 1;
                    break;
                }
            }
        }

        return masked is null ? text : masked.Append(text, from, text.Length - from).ToString();
    }

    // A number's hash is that of its halves laid over each other, in which letters leave most bits alike.
    private static ulong Spread(ulong ending) => ending * 0x9E3779B97F4A7C15;

    private static ulong Next(ulong ending, char letter) => (ending << 16) | letter;
}
