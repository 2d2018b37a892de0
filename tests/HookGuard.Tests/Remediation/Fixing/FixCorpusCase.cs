using System.Runtime.CompilerServices;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>A file of <c>FixCorpus/LANGUAGE.txt</c>, which lists many behind lines <c>=== TOOL PATH</c>, with <c>{{KEY}}</c> for the credential.</summary>
public sealed record FixCorpusCase(string Language, int Number, string Tool, string Path, string Content)
{
    public static IEnumerable<FixCorpusCase> All =>
        Directory.EnumerateFiles(Folder()).Order(StringComparer.Ordinal).SelectMany(Read);

    private static string Folder([CallerFilePath] string here = "") =>
        System.IO.Path.Join(System.IO.Path.GetDirectoryName(here), "FixCorpus");

    private static IEnumerable<FixCorpusCase> Read(string file) =>
        ('\n' + File.ReadAllText(file))
            .Split("\n=== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(
                (one, i) =>
                {
                    var (head, content) = (one[..one.IndexOf('\n')], one[(one.IndexOf('\n') + 1)..]);
                    return new FixCorpusCase(
                        System.IO.Path.GetFileNameWithoutExtension(file),
                        i + 1,
                        head.Split(' ')[0],
                        head.Split(' ')[1],
                        content.EndsWith('\n') ? content : content + '\n'
                    );
                }
            );

    /// <summary>The line of the credential.</summary>
    public int Line => 1 + Content[..Content.IndexOf("{{KEY}}", StringComparison.Ordinal)].Count(sign => sign == '\n');

    public override string ToString() => $"{Language} {Number}";
}
