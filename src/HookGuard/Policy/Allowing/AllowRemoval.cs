using System.Text.Json;

namespace HookGuard.Policy.Allowing;

/// <summary>Removes allow entries from a configuration file, with their lines, and leaves every other byte of it as it is.</summary>
internal static class AllowRemoval
{
    /// <param name="file">The file.</param>
    /// <param name="isGone">Whether an entry goes, by its place in the list.</param>
    public static byte[] Remove(ReadOnlySpan<byte> file, Predicate<int> isGone)
    {
        var items = Items(file);
        List<(int Start, int End)> cuts = [];
        for (var index = 0; index < items.Count; index++)
        {
            if (isGone(index))
            {
                var comma = CommaAfter(file, items[index].End);
                cuts.Add(WholeLines(file, items[index].Start, comma < 0 ? items[index].End : comma + 1));
            }
        }

        // A comma that nothing follows any more goes as well.
        var last = Enumerable.Range(0, items.Count).LastOrDefault(index => !isGone(index), -1);
        if (last >= 0 && last < items.Count - 1 && CommaAfter(file, items[^1].End) < 0)
        {
            var comma = CommaAfter(file, items[last].End);
            cuts.Add((comma, comma + 1));
        }

        List<byte> kept = [];
        var from = 0;
        foreach (var (start, end) in cuts.Order())
        {
            kept.AddRange(file[from..Math.Max(from, start)]);
            from = Math.Max(from, end);
        }

        kept.AddRange(file[from..]);
        return [.. kept];
    }

    /// <summary>The line on which each entry begins.</summary>
    public static IReadOnlyList<int> LinesOf(ReadOnlySpan<byte> file)
    {
        List<int> lines = [];
        foreach (var (start, _) in Items(file))
        {
            lines.Add(file[..start].Count((byte)'\n') + 1);
        }

        return lines;
    }

    private static List<(int Start, int End)> Items(ReadOnlySpan<byte> file)
    {
        List<(int, int)> items = [];
        var reader = new Utf8JsonReader(
            file,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        while (reader.Read())
        {
            if (reader is not { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName })
            {
                continue;
            }

            var isAllow = reader.ValueTextEquals("allow"u8);
            reader.Read();
            if (!isAllow)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                items.Add((start, (int)reader.BytesConsumed));
            }

            break;
        }

        return items;
    }

    // Between an item and its comma there may be space and comments.
    private static int CommaAfter(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length)
        {
            if (file[at..] is [(byte)'/', (byte)'/', ..])
            {
                var end = file[at..].IndexOf((byte)'\n');
                at = end < 0 ? file.Length : at + end;
            }
            else if (file[at..] is [(byte)'/', (byte)'*', ..])
            {
                at += file[at..].IndexOf("*/"u8) + 2;
            }
            else if (file[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                at++;
            }
            else
            {
                return file[at] == (byte)',' ? at : -1;
            }
        }

        return -1;
    }

    private static (int Start, int End) WholeLines(ReadOnlySpan<byte> file, int start, int end)
    {
        var first = file[..start].LastIndexOf((byte)'\n') + 1;
        var next = file[end..].IndexOf((byte)'\n');
        return next >= 0 && file[first..start].Trim(" \t"u8).IsEmpty && file.Slice(end, next).Trim(" \t\r"u8).IsEmpty
            ? (first, end + next + 1)
            : (start, end);
    }
}
