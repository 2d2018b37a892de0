using System.Text;
using HookGuard.FileSystem;

namespace HookGuard.Installation.Managers;

/// <summary>
/// HookGuard's lines in somebody else's file, between two marks, so that they can be taken out again and every other byte stays.
/// Files are read byte for character: they keep whatever encoding they have.
/// </summary>
internal static class MarkedBlock
{
    private const string Begin = "# >>> hookguard: added by 'hookguard install', removed by 'hookguard uninstall'";

    private const string End = "# <<< hookguard";

    public static string Read(string path) => Encoding.Latin1.GetString(BoundedFile.TryRead(path) ?? []);

    public static void Write(FileRoot files, string path, string text)
    {
        if (text != Read(path))
        {
            files.Write(path, Encoding.Latin1.GetBytes(text));
        }
    }

    public static bool IsIn(string path) => Read(path).Contains(Begin, StringComparison.Ordinal);

    /// <summary>Puts the block in front of the line that begins at <paramref name="position"/>.</summary>
    public static string Insert(string text, int position, IEnumerable<string> lines, string indent = "")
    {
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var block = string.Concat(new[] { Begin }.Concat(lines).Append(End).Select(line => indent + line + newLine));

        // Where the file does not end its last line, the block ends it instead of its own, so that Remove can tell.
        return position == text.Length && text is not ("" or [.., '\n'])
            ? text + newLine + block[..^newLine.Length]
            : text.Insert(position, block);
    }

    public static string Remove(string text)
    {
        while (text.IndexOf(Begin, StringComparison.Ordinal) is >= 0 and var mark)
        {
            var start = text.LastIndexOf('\n', mark) + 1;
            var end = text.IndexOf(End, mark, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end + End.Length;
            var nextLine = text.IndexOf('\n', end) + 1;
            text = nextLine == 0 ? text[..start].TrimEndOnce() : text.Remove(start, nextLine - start);
        }

        return text;
    }

    /// <summary>Takes the block out of a file, and the file away where nothing is left but what a new one begins with.</summary>
    public static void RemoveFrom(FileRoot files, string path, params ReadOnlySpan<string> openings)
    {
        var text = Read(path);
        var rest = Remove(text);
        if (rest != text && (rest.Length == 0 || openings.Contains(rest)))
        {
            files.Delete(path);
        }
        else
        {
            Write(files, path, rest);
        }
    }

    private static string TrimEndOnce(this string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2]
        : text.EndsWith('\n') ? text[..^1]
        : text;
}
