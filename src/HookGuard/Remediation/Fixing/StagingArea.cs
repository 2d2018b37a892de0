using System.Text;
using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Processes;

namespace HookGuard.Remediation.Fixing;

/// <summary>What is staged, entry by entry, and how to change it without touching the working tree.</summary>
/// <param name="root">The top of the working tree.</param>
internal sealed class StagingArea(string root)
{
    private readonly GitFilters filters = new(root);

    /// <summary>The entry at a path; null where there is none.</summary>
    /// <exception cref="CannotFixException">It is in conflict.</exception>
    public TreeEntry? Find(string path)
    {
        var entries = Encoding
            .UTF8.GetString(Git("ls-files", "--stage", "-z", "--", path))
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(entry => entry.EndsWith('\t' + path, StringComparison.Ordinal))
            .ToList();
        if (entries.Count > 1)
        {
            throw new CannotFixException("it is in conflict");
        }

        return entries is [var entry] && entry.Split(' ', '\t') is [var mode, var id, ..]
            ? new TreeEntry(Convert.ToInt32(mode, 8), id)
            : null;
    }

    public byte[] Read(string id) => Git("cat-file", "blob", id);

    /// <summary>Stores content as it is, without any filter, and gives its id.</summary>
    public string Write(byte[] content)
    {
        using var git = GitProcess.Start(root, ["hash-object", "-w", "--stdin"], withInput: true);
        var ended = git.Finish(input => input.Write(content));
        return ended.ExitCode == 0
            ? ended.Text.Trim()
            : throw new GuardException(
                ExitCode.Incomplete,
                "git could not store an object",
                "Run 'git fsck' to see why."
            );
    }

    public void Set(string path, TreeEntry entry) =>
        UpdateIndex("--add", "--cacheinfo", $"{Octal(entry.Mode)},{entry.Id},{path}");

    public void Remove(string path) => UpdateIndex("--force-remove", "--", path);

    /// <summary>Whether git ignores a path that it does not track.</summary>
    public bool Ignores(string path) =>
        // check-ignore refuses to run with literal pathspecs; it takes paths as they are in any case.
        GitProcess.Read(
            root,
            ["--no-literal-pathspecs", "check-ignore", "-q", "--no-index", "--", path],
            expectedFailure: 1
        )
            is not null;

    private void UpdateIndex(params string[] arguments) =>
        new GitRun(GitProcess.Start(root, ["update-index", .. arguments], environment: filters.SwitchedOff)).Read();

    private static string Octal(int mode) => Convert.ToString(mode, 8).PadLeft(6, '0');

    private byte[] Git(params string[] arguments) => GitProcess.Read(root, arguments)!;
}
