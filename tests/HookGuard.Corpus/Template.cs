using System.Text;

namespace HookGuard.Corpus;

/// <summary>
/// A file of <c>tests/corpus</c>: <c>VERDICT/AREA/CONTEXT/PATH</c>. Its slots are filled at run time, so that no file has to hold
/// anything with the shape of a credential. <c>@utf-16le</c> and the like at the end of the name say how it is written out.
/// </summary>
public sealed class Template
{
    private readonly string source;
    private readonly string[] markers;

    private Template(Verdict verdict, string area, string context, string path, string source)
    {
        Verdict = verdict;
        Area = area;
        Context = context;
        var parts = path.Split('@');
        Path = parts[0];
        markers = parts[1..];
        this.source = source;
    }

    public Verdict Verdict { get; }

    public string Area { get; }

    public string Context { get; }

    /// <summary>The path of the file that it stands for.</summary>
    public string Path { get; }

    /// <summary>Whether the file holds a value and nothing else, which its path alone explains.</summary>
    public bool IsBare => source.Trim() is ['{', '{', .. var slot, '}', '}'] && !slot.Contains('{');

    public static IEnumerable<Template> ReadAll(string corpus) =>
        Directory
            .EnumerateFiles(corpus, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file =>
            {
                var parts = System.IO.Path.GetRelativePath(corpus, file).Replace('\\', '/').Split('/', 4);
                var verdict = Enum.Parse<Verdict>(parts[0], ignoreCase: true);
                return new Template(verdict, parts[1], parts[2], parts[3], File.ReadAllText(file));
            });

    /// <summary>Fills the slots, and puts other text around the template.</summary>
    public FilledTemplate Fill(int seed, string before = "", string after = "")
    {
        var lines = (before + source + after).ReplaceLineEndings(markers.Contains("crlf") ? "\r\n" : "\n");
        var (text, planted) = new Filler(seed).Fill(lines);
        return new FilledTemplate(Path, text, Encode(text), planted);
    }

    public override string ToString() => $"{Verdict} {Area}/{Context}: {Path}";

    private byte[] Encode(string text)
    {
        Encoding encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        foreach (var marker in markers)
        {
            encoding = marker switch
            {
                "crlf" => encoding,
                "utf-8-bom" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
                "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
                "utf-16le-bom" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
                "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
                "utf-16be-bom" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
                "utf-32le-bom" => new UTF32Encoding(bigEndian: false, byteOrderMark: true),
                "latin-1" => Encoding.Latin1,
                _ => throw new FormatException($"{this}: there is no marker '{marker}'."),
            };
        }

        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }
}
