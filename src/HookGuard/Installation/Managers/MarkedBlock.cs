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

    // Behind the end: what to put back besides. An empty file may be somebody's own.
    private const string NewFile = " (new file)";

    private const string MadeExecutable = " (made executable)";

    private const string HadWindowsLineEnds = " (had the line ends of Windows)";

    // The byte order mark of UTF-8, in front of which nothing may be.
    private const string Mark = "\u00EF\u00BB\u00BF";

    public static string Read(string path) => Encoding.Latin1.GetString(BoundedFile.TryRead(path) ?? []);

    public static bool IsIn(string path) => Read(path).Contains(Begin, StringComparison.Ordinal);

    /// <summary>Whether these lines, and no others, are between the marks, all as deep as the marks.</summary>
    public static bool Holds(string text, IEnumerable<string> lines)
    {
        var mark = text.IndexOf(Begin, StringComparison.Ordinal);
        if (mark < 0)
        {
            return false;
        }

        var start = StartOfLine(text, mark);
        var indent = text[start..mark];
        string[] expected = [.. lines.Prepend(Begin).Select(line => indent + line), indent + End];
        var found = Lines(text[start..]);
        return string.IsNullOrWhiteSpace(indent)
            && found.Length >= expected.Length
            && found.AsSpan(0, expected.Length - 1).SequenceEqual(expected.AsSpan(0, expected.Length - 1))
            && found[expected.Length - 1].StartsWith(expected[^1], StringComparison.Ordinal);
    }

    /// <summary>Whether YAML takes the line after the block for more of what the block says.</summary>
    public static bool IsContinued(string text)
    {
        var mark = text.IndexOf(End, StringComparison.Ordinal);
        var next = mark < 0 ? null : Lines(text[mark..]).Skip(1).FirstOrDefault(IsOfYaml);
        return next is not null && next.Length - next.TrimStart().Length > mark - StartOfLine(text, mark);
    }

    /// <summary>Has a file hold the block once, where <paramref name="insert"/> puts it into the text without one.</summary>
    public static void Edit(FileRoot files, string path, Func<string, string> insert)
    {
        var old = Read(path);
        RequireText(path, old);
        var text = WithNotes(insert(Remove(old)), File.Exists(path) ? Notes(old) : NewFile);
        if (text != old)
        {
            files.Write(path, Encoding.Latin1.GetBytes(text));
        }
    }

    /// <summary>The same for a shell script, which has to be such that a shell can run it.</summary>
    /// <param name="opening">How a new one begins.</param>
    /// <param name="isRunByGit">Then it has to be executable.</param>
    public static void EditScript(
        FileRoot files,
        string path,
        Func<string, string> insert,
        string opening,
        bool isRunByGit
    )
    {
        var isThere = File.Exists(path);
        var old = Read(path);
        RequireText(path, old);
        var (notes, rest) = isThere ? (Notes(old), Remove(old)) : (NewFile, opening);
        var unix = rest.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (unix != rest && unix.Replace("\n", "\r\n", StringComparison.Ordinal) == rest)
        {
            notes += HadWindowsLineEnds;
        }

        var isMadeExecutable = isThere && isRunByGit && !HookFolder.IsExecutable(path);
        notes += isMadeExecutable ? MadeExecutable : "";
        var content = Encoding.Latin1.GetBytes(WithNotes(insert(unix), notes));
        if (!isThere || isMadeExecutable)
        {
            files.WriteProgram(path, content);
        }
        else if (!content.AsSpan().SequenceEqual(BoundedFile.TryRead(path)))
        {
            files.Write(path, content);
        }
    }

    /// <summary>Where the line after the first mark begins: comments in front of it belong to no one.</summary>
    public static int PositionIn(string text) =>
        text.IndexOf(Begin, StringComparison.Ordinal) is >= 0 and var mark ? mark : 0;

    /// <summary>Puts the block in front of the line that begins at <paramref name="position"/>.</summary>
    public static string Insert(string text, int position, IEnumerable<string> lines, string indent = "")
    {
        position = Math.Max(position, MarkLength(text));
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var block = string.Concat(new[] { Begin }.Concat(lines).Append(End).Select(line => indent + line + newLine));

        // Where the file does not end its last line, the block ends it instead of its own, so that Remove can tell.
        return position == text.Length && position > MarkLength(text) && text[^1] != '\n'
            ? text + newLine + block[..^newLine.Length]
            : text.Insert(position, block);
    }

    public static string Remove(string text)
    {
        while (text.IndexOf(Begin, StringComparison.Ordinal) is >= 0 and var mark)
        {
            var start = StartOfLine(text, mark);
            var end = text.IndexOf(End, mark, StringComparison.Ordinal);
            var nextLine = end < 0 ? 0 : text.IndexOf('\n', end) + 1;
            text = nextLine == 0 ? text[..start].TrimEndOnce() : text.Remove(start, nextLine - start);
        }

        return text;
    }

    /// <summary>Takes the block out of a file, and the file away where it was made for the block.</summary>
    public static void RemoveFrom(FileRoot files, string path, params ReadOnlySpan<string> openings)
    {
        var text = Read(path);
        var (notes, rest) = (Notes(text), Remove(text));
        if (rest == text)
        {
            return;
        }

        if (notes.Contains(NewFile, StringComparison.Ordinal) && (rest.Length == 0 || openings.Contains(rest)))
        {
            files.Delete(path);
            return;
        }

        var content = Encoding.Latin1.GetBytes(
            notes.Contains(HadWindowsLineEnds, StringComparison.Ordinal)
                ? rest.Replace("\n", "\r\n", StringComparison.Ordinal)
                : rest
        );
        if (notes.Contains(MadeExecutable, StringComparison.Ordinal))
        {
            files.WriteAnew(path, content);
        }
        else
        {
            files.Write(path, content);
        }
    }

    /// <summary>The lines of a text, without their ends and without a byte order mark.</summary>
    public static string[] Lines(string text) =>
        [.. text[MarkLength(text)..].Split('\n').Select(line => line.TrimEnd('\r'))];

    /// <summary>Where the line after that of an index begins.</summary>
    public static int PositionAfter(string text, int line)
    {
        var position = 0;
        for (; line >= 0; line--)
        {
            var end = text.IndexOf('\n', position);
            position = end < 0 ? text.Length : end + 1;
        }

        return position;
    }

    private static string WithNotes(string text, string notes) =>
        text.Replace(End, End + notes, StringComparison.Ordinal);

    private static string Notes(string text)
    {
        var mark = text.IndexOf(End, StringComparison.Ordinal);
        if (mark < 0)
        {
            return "";
        }

        var start = mark + End.Length;
        var end = text.IndexOf('\n', start);
        return text[start..(end < 0 ? text.Length : end)].TrimEnd('\r');
    }

    /// <summary>What cannot be edited is told before anything else was changed.</summary>
    public static void RequireText(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            RequireText(path, Read(path));
        }
    }

    private static void RequireText(string path, string text)
    {
        if (text.Contains('\0'))
        {
            throw new GuardException(
                ExitCode.Usage,
                $"{Path.GetFileName(path)} is not in UTF-8",
                "Save it in UTF-8, and install again."
            );
        }
    }

    private static bool IsOfYaml(string line) => line.TrimStart() is [not '#', ..];

    private static int StartOfLine(string text, int position) =>
        Math.Max(text.LastIndexOf('\n', position) + 1, MarkLength(text));

    private static int MarkLength(string text) => text.StartsWith(Mark, StringComparison.Ordinal) ? Mark.Length : 0;

    private static string TrimEndOnce(this string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2]
        : text.EndsWith('\n') ? text[..^1]
        : text;
}
