using System.Text;
using System.Text.RegularExpressions;
using HookGuard.FileSystem;
using HookGuard.Git;

namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>A file of <c>NAME=value</c> lines that git ignores.</summary>
/// <param name="Root">The top of the working tree.</param>
/// <param name="Path">The file, relative to it.</param>
internal sealed partial record EnvFile(string Root, string Path) : SecretStore
{
    public override string Description => Path;

    public override string? IgnoredFile => Path;

    private FileRoot Files => RepositoryFiles.At(Root);

    // The last line counts, as it does for whatever reads the file; blanks, quotes and the word export change nothing.
    public override string? Get(string key) =>
        Read()
            ?.Text.Split('\n')
            .Select(line => Assignment.Match(line))
            .Where(line => line.Success && line.Groups["key"].Value == key)
            .Select(line => line.Groups["value"].Value)
            .LastOrDefault();

    public override string PrintValue(string key, ShellSyntax shell) => shell.ValueIn(Path, key);

    public override string PrintLines(IReadOnlyList<string> keys, ShellSyntax shell) => shell.LinesIn(Path, keys);

    public override string Export(IReadOnlyList<string> keys, ShellSyntax shell) => shell.Load(Path);

    /// <summary>The file with more values.</summary>
    public EditedText Add(IEnumerable<StoredValue> values)
    {
        var file = Read();
        var text = file?.Text ?? "";
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var start = text.Length == 0 || text.EndsWith('\n') ? "" : newLine;
        var lines = values.Select(value => $"{value.Key}={value.Value}{newLine}");
        return new EditedText(file, [new Edit(text.Length, text.Length, start + string.Concat(lines))]);
    }

    /// <summary>Who may read and write it now; null where it does not exist.</summary>
    public UnixFileMode? Mode => Files.ModeOf(Path);

    /// <summary>Nobody else on this machine may read it, not even where others could before.</summary>
    public static void Write(FileRoot files, string path, byte[] content)
    {
        files.SetMode(path, Draft.PrivateMode);
        files.Write(path, content, Draft.PrivateMode);
    }

    /// <summary>Takes values out of a file that has changed otherwise since it took them.</summary>
    public byte[]? Without(IReadOnlyCollection<string> keys)
    {
        if (Read() is not { } file)
        {
            return null;
        }

        var lines = file
            .Text.Split('\n')
            .Where(line => !keys.Any(key => line.StartsWith(key + "=", StringComparison.Ordinal)));
        return file.With(string.Join('\n', lines)).Encode();
    }

    /// <exception cref="CannotFixException">It is a link, or nothing that lines can be added to.</exception>
    private TextFile? Read()
    {
        try
        {
            return Files.Read(Path) is { } content ? TextFile.DecodeToAppend(content) : null;
        }
        catch (GuardException foreign)
        {
            throw new CannotFixException(foreign.Message);
        }
    }

    [GeneratedRegex(
        """^\s*(export\s+)?(?<key>[\w.]+)\s*=\s*(?<quote>["']?)(?<value>.*?)\k<quote>\s*$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Assignment { get; }
}
