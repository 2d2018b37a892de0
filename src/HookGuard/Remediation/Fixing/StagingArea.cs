using System.Text;
using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;
using HookGuard.Processes;

namespace HookGuard.Remediation.Fixing;

/// <summary>
/// What is staged, entry by entry, and how to change it without touching the working tree. Git is given paths by standard input alone:
/// one may hold a credential, and other users of the machine see arguments.
/// </summary>
/// <param name="root">The top of the working tree.</param>
internal sealed class StagingArea(string root)
{
    // Wherever git writes the index it reads each file that changed so lately that its time does not tell, through the filters of the
    // repository: https://git-scm.com/docs/racy-git. In its own directory it finds none of the files.
    private static readonly string[] WithoutFiles = ["-c", "core.sparseCheckoutExpectFilesOutsideOfPatterns=true"];
    private static readonly string[] Places =
    [
        "GIT_COMMON_DIR",
        "GIT_INDEX_FILE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_WORK_TREE",
    ];

    private readonly RepositoryPaths paths = RepositoryPaths.Find(root);
    private ILookup<string, TreeEntry>? entries;

    public string Root => root;

    /// <summary>The entry at a path; null where there is none.</summary>
    /// <exception cref="CannotFixException">It is in conflict.</exception>
    public TreeEntry? Find(string path)
    {
        entries ??= Encoding
            .UTF8.GetString(GitProcess.Read(root, ["ls-files", "--stage", "-z"])!)
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('\t', 2))
            .ToLookup(entry => entry[1], entry => Entry(entry[0]), StringComparer.Ordinal);
        return entries[path].ToList() switch
        {
            [] => null,
            [var only] => only,
            _ => throw new CannotFixException("it is in conflict"),
        };
    }

    public byte[] Read(string id)
    {
        using var objects = new ObjectReader(paths, root);
        return objects.Blob(id).Read().ToArray();
    }

    /// <summary>Stores content as it is, without any filter, and gives its id.</summary>
    public string Write(byte[] content) => Hash(content, "-w");

    /// <summary>The id that content would have, without storing it.</summary>
    public string IdOf(byte[] content) => Hash(content);

    private string Hash(byte[] content, params string[] options)
    {
        using var git = GitProcess.Start(root, ["hash-object", .. options, "--stdin"], withInput: true);
        var ended = git.Finish(input => input.Write(content));
        return ended.ExitCode == 0
            ? ended.Text.Trim()
            : throw new GuardException(
                ExitCode.Incomplete,
                "git could not store an object",
                "Run 'git fsck' to see why."
            );
    }

    public void Set(string path, TreeEntry entry) => UpdateIndex($"{Octal(entry.Mode)} {entry.Id} 0\t{path}");

    public void Remove(string path)
    {
        if (Find(path) is { } entry)
        {
            UpdateIndex($"0 {entry.Id}\t{path}");
        }
    }

    /// <summary>Whether git ignores a path that it does not track.</summary>
    public bool Ignores(string path) =>
        // check-ignore refuses to run with literal pathspecs; it takes paths as they are in any case.
        Run(
            GitProcess.Start(
                root,
                ["--no-literal-pathspecs", "check-ignore", "--no-index", "-z", "--stdin"],
                withInput: true
            ),
            path,
            expectedFailure: 1
        )
            is not null;

    private void UpdateIndex(string change)
    {
        entries = null;
        var changed = File.GetLastWriteTimeUtc(paths.IndexFile);
        Run(
            GitProcess.Start(
                paths.GitDirectory,
                [.. WithoutFiles, "update-index", "-z", "--index-info"],
                withInput: true,
                [
                    new("GIT_DIR", "."),
                    .. Places
                        .Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name)))
                        .Where(place => place.Value is { Length: > 0 })
                        .Select(place => new KeyValuePair<string, string?>(
                            place.Name,
                            Path.GetFullPath(place.Value!, root)
                        )),
                ]
            ),
            change
        );
        if (File.Exists(paths.IndexFile))
        {
            // So that git goes on reading the files that changed as lately as the index it knew.
            File.SetLastWriteTimeUtc(paths.IndexFile, changed);
        }
    }

    private static byte[]? Run(ChildProcess git, string input, int? expectedFailure = null) =>
        new GitRun(git).Read(
            expectedFailure,
            stream => stream.Write(Encoding.UTF8.GetBytes(input + '\0')),
            ChildProcess.ShortLimit
        );

    private static TreeEntry Entry(string listed)
    {
        var fields = listed.Split(' ');
        return new TreeEntry(Convert.ToInt32(fields[0], 8), fields[1]);
    }

    private static string Octal(int mode) => Convert.ToString(mode, 8).PadLeft(6, '0');
}
