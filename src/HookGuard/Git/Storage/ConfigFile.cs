using HookGuard.FileSystem;

namespace HookGuard.Git.Storage;

/// <summary>One configuration file of git by itself: no other file that it includes, and no scope besides.</summary>
internal sealed class ConfigFile
{
    private readonly List<(string Section, string Key, string? Value)> settings = [];

    private ConfigFile() { }

    /// <summary>
    /// Its settings by section and lower-case name, such as <c>remote "origin"</c> and <c>url</c>. The value is null where only git can
    /// tell.
    /// </summary>
    public IReadOnlyList<(string Section, string Key, string? Value)> Settings => settings;

    /// <summary>Null where only git can tell what it says.</summary>
    public static ConfigFile? TryRead(string path)
    {
        var file = new ConfigFile();
        var section = "";
        foreach (var line in (BoundedFile.TryReadLines(path) ?? []).Select(line => line.Trim()))
        {
            var rest = line;
            // A line that goes on in the next one could make that look like something else, and with a NUL it is no text.
            if (rest.EndsWith('\\') || rest.Contains('\0', StringComparison.Ordinal))
            {
                return null;
            }

            if (rest.StartsWith('['))
            {
                var end = rest.IndexOf(']', StringComparison.Ordinal);
                // A quoted name may hold a bracket, or a quotation mark after a backslash.
                if (end < 0 || rest[..end].Count(sign => sign == '"') is not (0 or 2) || rest[..end].Contains('\\'))
                {
                    return null;
                }

                section = Section(rest[1..end]);
                rest = rest[(end + 1)..].TrimStart();
            }

            if (rest is not ("" or ['#' or ';', ..]))
            {
                file.settings.Add((section, Key(rest), Value(rest)));
            }
        }

        return file;
    }

    // Only what is quoted tells upper and lower case apart.
    private static string Section(string header)
    {
        var quoted = header.IndexOf('"', StringComparison.Ordinal);
        return quoted < 0
            ? header.Trim().ToLowerInvariant()
            : $"{header[..quoted].Trim().ToLowerInvariant()} {header[quoted..].Trim()}";
    }

    // Quotation marks, escapes and comments are left to git.
    private static string? Value(string line) =>
        line.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at && line.AsSpan().IndexOfAny("\"\\#;") < 0
            ? line[(at + 1)..].Trim()
            : null;

    private static string Key(string line)
    {
        var end = line.AsSpan().IndexOfAny(" \t=#;");
        return (end < 0 ? line : line[..end]).ToLowerInvariant();
    }
}
