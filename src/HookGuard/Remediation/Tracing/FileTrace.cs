using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Files;
using HookGuard.FileSystem;
using HookGuard.Remediation.Fixing;
using HookGuard.Terminals;

namespace HookGuard.Remediation.Tracing;

/// <summary>The files below some folders that contain a value, ignored ones too, and those that read the variable which holds it.</summary>
/// <param name="Holding">The places of the value.</param>
/// <param name="Reading">The places of the variable's name.</param>
/// <param name="Unread">The files that could not be read.</param>
internal sealed partial record FileTrace(
    IReadOnlyList<(string Path, int Line)> Holding,
    IReadOnlyList<(string Path, int Line, string Purpose, string Name)> Reading,
    IReadOnlyList<string> Unread
)
{
    // A shorter name, or one that does not say whose it is, stands for other things elsewhere.
    private const int ShortestName = 6;

    // The name is right before the value.
    private const int LongestStart = 200;

    public static FileTrace Run(IReadOnlyList<string> folders, SecretForms forms, IReadOnlyCollection<string> names)
    {
        if (folders is [])
        {
            return new FileTrace([], [], []);
        }

        ConcurrentBag<(string, int)> holding = [];
        ConcurrentBag<(string, int, string, string)> reading = [];
        ConcurrentBag<string> unread = [];
        var tree = new FileTree(folders);
        using var progress = new Progress("searching the files");
        Parallel.ForEach(
            Partitioner.Create(tree.Files(), EnumerablePartitionerOptions.None),
            file =>
            {
                if (Content(file) is not { } content)
                {
                    unread.Add(file.Path);
                    return;
                }

                var at = forms.IndexIn(content);
                if (at >= 0 || forms.AreIn(file.Path))
                {
                    holding.Add((file.Path, at < 0 ? 1 : LineOf(content, at)));
                }

                foreach (var use in Uses(file.Path, content, names))
                {
                    reading.Add(use);
                }
            }
        );
        return new FileTrace(
            [.. holding.Order()],
            [.. reading.Order()],
            [
                .. unread
                    .Concat(tree.Skipped.Where(skipped => !skipped.Intended).Select(skipped => (string)skipped.Path))
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>What the variable is called there, and what `fix` would call it.</summary>
    public static IReadOnlyCollection<string> NamesOf(TracedSecret secret)
    {
        var text = secret.Text.Span.ToString();
        var start = secret.Found.Span.Start;
        var line = text[Math.Max(text.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1, start - LongestStart)..start];
        var written = Assigned.Match(line).Groups["name"].Value;
        return
        [
            .. new[] { written, VariableName.Suggest(text, start, secret.Rule) }
                .Where(name => name.Length >= ShortestName && Telling.IsMatch(name))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static byte[]? Content(FileEntry file) =>
        file.LinkTarget is { } target ? Encoding.UTF8.GetBytes(target)
        : FileKind.NameOfSpecial(file.FullPath) is not null ? []
        : BoundedFile.TryRead(file.FullPath, Blob.LongestHeld);

    private static IEnumerable<(string, int, string, string)> Uses(
        string path,
        byte[] content,
        IReadOnlyCollection<string> names
    )
    {
        string? text = null;
        foreach (var name in names.Where(name => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(name)) >= 0))
        {
            text ??= SourceText.Decode(content).Span.ToString();
            var line = 0;
            foreach (var read in text.Split('\n'))
            {
                line++;
                if (HasWord(read, name))
                {
                    yield return (path, line, FilePurpose.Of(path, text), name);
                }
            }
        }
    }

    private static bool HasWord(string line, string name)
    {
        for (
            var at = line.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = line.IndexOf(name, at + 1, StringComparison.Ordinal)
        )
        {
            if (!IsWord(line, at - 1) && !IsWord(line, at + name.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(string line, int at) =>
        at >= 0 && at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] == '_');

    private static int LineOf(byte[] content, int at) => content.AsSpan(0, at).Count((byte)'\n') + 1;

    [GeneratedRegex(
        """(?<name>[A-Za-z_]\w*)["'\]]*\s*(:\s*[\w?<>]+\s*)?(=>|:=|=|:)\s*[^\w=]*$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Assigned { get; }

    [GeneratedRegex("_|[a-z][A-Z]|(?i:pager|rundeck)", RegexOptions.ExplicitCapture)]
    private static partial Regex Telling { get; }
}
