using System.Text;
using HookGuard.FileSystem;
using HookGuard.Git.Commands;

namespace HookGuard.Remediation.Fixing;

/// <summary>The files of a repository that a fix may be about, as paths from its top.</summary>
/// <param name="root">The top of the working tree.</param>
internal sealed class ListedFiles(string root)
{
    // A large work tree takes a while; a pipe in the place of a .gitignore takes for ever.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public string[] Staged() => List("diff", "--cached", "--name-only", "--no-renames", "--diff-filter=AMT", "-z");

    /// <summary>Those that git tracks or would add, at or below some paths.</summary>
    /// <param name="paths">As the user names them, from the current folder.</param>
    public string[] Below(IReadOnlyList<string> paths)
    {
        // git is told of no path: one may hold a credential, and other users of the machine see arguments.
        var wanted = paths.Select(FromTop).ToHashSet(StringComparer.Ordinal);
        var listed = List("ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "-z");
        // A file that is staged may be gone from the work tree.
        if (
            paths.FirstOrDefault(path =>
                !Path.Exists(path)
                && FromTop(path) is var name
                && !listed.Any(file => AndFolders(file).Contains(name, StringComparer.Ordinal))
            ) is
            { } missing
        )
        {
            throw missing.Contains('…', StringComparison.Ordinal)
                ? new GuardException(
                    ExitCode.Usage,
                    "a name that holds a credential cannot be fixed, only changed",
                    $"Rename the file: {SecretFileName.Rename(missing)}"
                )
                : new GuardException(ExitCode.Usage, $"there is no file or folder '{missing}'", "Check the path.");
        }

        return [.. listed.Where(file => AndFolders(file).Any(wanted.Contains))];
    }

    /// <summary>A file, and the tracked files of its type, in which a word occurs, with their texts.</summary>
    public IEnumerable<(string Path, string Text)> Naming(string word, string path, string text)
    {
        yield return (path, text);
        // git is told the word on its standard input.
        var found = GitProcess.Read(
            root,
            ["grep", "-l", "-z", "-w", "-a", "-F", "--no-color", "--no-textconv", "-f", "-"],
            [word],
            expectedFailure: 1,
            limit: Limit
        );
        var type = Path.GetExtension(path);
        foreach (var other in Encoding.UTF8.GetString(found ?? []).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            if (other != path && Path.GetExtension(other) == type && BoundedFile.TryReadIn(root, other) is { } content)
            {
                yield return (other, Encoding.UTF8.GetString(content));
            }
        }
    }

    /// <summary>The names of PagerDuty's variables that tracked files use.</summary>
    public HashSet<string> Variables() =>
        Encoding
            .UTF8.GetString(
                GitProcess.Read(
                    root,
                    [
                        "grep",
                        "-h",
                        "-o",
                        "-w",
                        // As text, for whatever attributes say: they may be a pipe.
                        "-a",
                        "-E",
                        "--no-color",
                        "--no-textconv",
                        "(PAGERDUTY|PAGER_DUTY|PD)_[A-Z0-9_]+",
                    ],
                    expectedFailure: 1,
                    limit: Limit
                ) ?? []
            )
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal);

    // A link that is a file is meant itself; links to folders are the user's way there.
    private string FromTop(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var real =
            Directory.Exists(full) || Path.GetDirectoryName(full) is not { } folder
                ? RealPath.Of(full)
                : Path.Join(RealPath.Of(folder), Path.GetFileName(full));
        return RealPath.IsAtOrBelow(real, root)
            ? Path.GetRelativePath(root, real).Replace('\\', '/')
            : throw new GuardException(
                ExitCode.Usage,
                $"'{path}' is outside the repository",
                "Name a file or a folder in it."
            );
    }

    private static IEnumerable<string> AndFolders(string file)
    {
        yield return ".";
        for (var end = file.Length; end > 0; end = file.LastIndexOf('/', end - 1))
        {
            yield return file[..end];
        }
    }

    private string[] List(params string[] arguments) =>
        GitProcess.ReadText(root, arguments, limit: Limit)!.Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
