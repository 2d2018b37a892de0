using System.Runtime.CompilerServices;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>
/// A file of <c>FixCorpus/LANGUAGE.txt</c>, which lists many behind lines <c>=== TOOL PATH</c>, with <c>{{KEY}}</c> for the credential; <c>crlf</c>
/// behind the path for the line ends of Windows. Further files of its repository follow behind lines <c>--- PATH</c>.
/// </summary>
public sealed record FixCorpusCase(string Language, int Number, string Tool, string Path, string Content)
{
    private const string Placeholder = "{{KEY}}";

    public static IEnumerable<FixCorpusCase> All =>
        Directory.EnumerateFiles(Folder()).Order(StringComparer.Ordinal).SelectMany(Read);

    public IReadOnlyList<(string Path, string Content)> Others { get; private init; } = [];

    public string With(string key) => Content.Replace(Placeholder, key, StringComparison.Ordinal);

    /// <summary>The lines of the credential.</summary>
    public IEnumerable<int> Lines =>
        Content
            .Split('\n')
            .Select((line, at) => line.Contains(Placeholder, StringComparison.Ordinal) ? at + 1 : 0)
            .Where(line => line > 0);

    public override string ToString() => $"{Language} {Number}";

    private static string Folder([CallerFilePath] string here = "") =>
        System.IO.Path.Join(System.IO.Path.GetDirectoryName(here), "FixCorpus");

    private static IEnumerable<FixCorpusCase> Read(string file) =>
        ('\n' + File.ReadAllText(file))
            .Split("\n=== ", StringSplitOptions.RemoveEmptyEntries)
            .Select((one, at) => Parse(System.IO.Path.GetFileNameWithoutExtension(file), at + 1, one));

    private static FixCorpusCase Parse(string language, int number, string text)
    {
        var parts = text.Split("\n--- ").Select(Cut).ToList();
        var words = parts[0].Path.Split(' ');
        var newLine = words is [.., "crlf"] ? "\r\n" : "\n";
        return new FixCorpusCase(
            language,
            number,
            words[0],
            words[1],
            parts[0].Content.Replace("\n", newLine, StringComparison.Ordinal)
        )
        {
            Others = parts[1..],
        };

        static (string Path, string Content) Cut(string part)
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            return (part[..end], part[(end + 1)..].TrimEnd('\n') + '\n');
        }
    }
}
