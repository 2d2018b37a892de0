using System.Globalization;
using System.Text;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Remediation.Rewriting;

/// <summary>
/// Copies what <c>git fast-export</c> writes, with the value removed from messages, people and paths, and the files that contain it
/// replaced. See https://git-scm.com/docs/git-fast-import for the format.
/// </summary>
/// <param name="forms">The value.</param>
/// <param name="blobs">The marks of the new files by the ids of those that they replace.</param>
/// <param name="commits">The new ids of commits by their old ones: notes are named for what they are about.</param>
internal sealed class ExportFilter(
    SecretForms forms,
    IReadOnlyDictionary<string, string> blobs,
    IReadOnlyDictionary<string, string> commits
)
{
    private string mark = "";

    /// <summary>The old ids of the commits by their marks.</summary>
    public Dictionary<string, string> OldIds { get; } = new(StringComparer.Ordinal);

    public void Copy(Stream from, Stream to)
    {
        using BufferedStream input = new(from, 1 << 16);
        while (ReadLine(input) is { } line)
        {
            if (StartsWith(line, "data "))
            {
                CopyData(input, to, int.Parse(Encoding.ASCII.GetString(line.AsSpan(5)), CultureInfo.InvariantCulture));
            }
            else if (Rewritten(line) is { } kept)
            {
                to.Write(kept);
                to.WriteByte((byte)'\n');
            }
        }
    }

    private byte[]? Rewritten(byte[] line)
    {
        if (StartsWith(line, "mark "))
        {
            mark = Encoding.ASCII.GetString(line.AsSpan(5));
        }
        else if (StartsWith(line, "original-oid "))
        {
            OldIds[mark] = Encoding.ASCII.GetString(line.AsSpan(13));
            return null;
        }
        else if (StartsWith(line, "author ") || StartsWith(line, "committer "))
        {
            return forms.Remove(line);
        }
        else if (StartsWith(line, "M "))
        {
            return Change(line);
        }
        else if (StartsWith(line, "D "))
        {
            return [.. "D "u8, .. PathOf(line[2..])];
        }

        return line;
    }

    // M MODE ID PATH
    private byte[] Change(byte[] line)
    {
        var text = line.AsSpan();
        var mode = text[2..].IndexOf((byte)' ') + 2;
        var end = text[(mode + 1)..].IndexOf((byte)' ') + mode + 1;
        var id = Encoding.ASCII.GetString(text[(mode + 1)..end]);
        return
        [
            .. text[..(mode + 1)],
            .. Encoding.ASCII.GetBytes(blobs.GetValueOrDefault(id, id)),
            (byte)' ',
            .. PathOf(line[(end + 1)..]),
        ];
    }

    // A note's path is the id of what it is about, perhaps cut by slashes.
    private byte[] PathOf(byte[] path)
    {
        if (commits.Count > 0)
        {
            var text = Encoding.UTF8.GetString(path);
            var id = text.Replace("/", "", StringComparison.Ordinal);
            if (commits.TryGetValue(id, out var other))
            {
                var at = 0;
                return Encoding.ASCII.GetBytes([.. text.Select(letter => letter == '/' ? '/' : other[at++])]);
            }
        }

        return forms.Remove(path);
    }

    private void CopyData(BufferedStream input, Stream to, int length)
    {
        var content = new byte[length];
        input.ReadExactly(content);
        Write(to, forms.Remove(content));
    }

    public static void Write(Stream to, byte[] content)
    {
        to.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"data {content.Length}\n")));
        to.Write(content);
        to.WriteByte((byte)'\n');
    }

    private static bool StartsWith(byte[] line, string beginning) =>
        line.AsSpan().StartsWith(Encoding.ASCII.GetBytes(beginning));

    private static byte[]? ReadLine(BufferedStream input)
    {
        using MemoryStream line = new();
        int next;
        while ((next = input.ReadByte()) is not ('\n' or -1))
        {
            line.WriteByte((byte)next);
        }

        return next < 0 && line.Length == 0 ? null : line.ToArray();
    }
}
