using System.Text;
using HookGuard.Changes;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;

namespace HookGuard.Git;

/// <summary>
/// Reads whatever git reads: commits, trees and blobs in process where the repository keeps them in the plain way, and all else through
/// git's plumbing.
/// </summary>
internal sealed class GitChangeReader(ObjectReader objects) : IChangeReader
{
    private readonly RepositoryPaths paths = objects.Paths;
    private readonly string folder = objects.Folder;
    private readonly References references = new(objects.Paths);
    private readonly InProcessHistory stored = new(objects.Paths, objects.Store);
    private readonly PathCount pathCount = new(objects.Read);

    public IEnumerable<Change> Staged(IReadOnlyList<string>? merging = null)
    {
        // git compares while the caller gets ready: what it says is read when the first change is asked for.
        var comparing = new[] { Head() }.Concat(merging ?? paths.MergeHeads()).Select(DiffIndex).ToList();
        return Read();

        IEnumerable<Change> Read()
        {
            var sides = comparing.Select(git => RawDiff.Parse(git.Read()!)).ToList();
            foreach (var change in ToChanges(RawChange.InEverySide(sides)))
            {
                yield return change;
            }
        }
    }

    public IReadOnlyList<Change> Commit(string id) =>
        ToChanges(
            stored.Commit(id)
                ?? (
                    HasManyPaths(id)
                        ? TreeDiff.OfCommit(objects.Read, id)
                        : RawDiff.Parse(
                            Git(["diff-tree", "-r", "-c", "--root", "--no-commit-id", .. RawDiff.Options, id, "--"])
                        )
                ),
            id
        );

    /// <summary>Whether a commit or a parent of it has so many paths that git is not asked for them.</summary>
    public bool HasManyPaths(string commit) =>
        objects.Read(commit) is { Type: "commit" } found && pathCount.IsManyIn(found);

    /// <summary>What a commit changes at some paths; null where only git can tell.</summary>
    public IReadOnlyList<RawChange>? ChangesAt(string commit, PathSet paths) =>
        stored.Commit(commit, paths) ?? (HasManyPaths(commit) ? TreeDiff.OfCommit(objects.Read, commit, paths) : null);

    public IReadOnlyList<string> Commits(CommitRange range) => stored.Commits(range) ?? RevList(range);

    public IReadOnlyList<string>? CommitsOrMore(CommitRange range) => stored.CommitsOrMore(range);

    public IReadOnlyList<Change> Tree(string id) =>
        ToChanges(
            stored.Tree(id)
                ?? (
                    pathCount.IsMany(id)
                        ? TreeDiff.Of(objects.Read, id, [null])
                        : RawDiff.Parse(Git(["diff-tree", "-r", .. RawDiff.Options, EmptyTree(), id, "--"]))
                )
        );

    public Blob? InIndex(string path) => IndexFile.MayHold(paths, path) ? Find($":0:{path}") : null;

    public Blob? InCommit(string commit, string path) =>
        stored.Entry(commit, path) is { } entry
            ? entry.HasContent
                ? BlobOf(entry.Id)
                : null
            : Find($"{commit}:{path}");

    public void Dispose() => objects.Dispose();

    private string[] RevList(CommitRange range)
    {
        List<string> arguments = ["rev-list", "--reverse", "--topo-order", "--stdin"];
        if (range.Since is { } since)
        {
            arguments.Add($"--since-as-filter={since:yyyy-MM-ddTHH:mm:sszzz}");
        }

        if (range.IncludeRefs is { } included)
        {
            arguments.Add($"--glob={included}*");
        }

        if (range.ExcludeRefs is [_, ..])
        {
            arguments.AddRange(["--not", .. range.ExcludeRefs.Select(excluded => $"--glob={excluded}*")]);
        }

        var include = range.Include.Where(name => name != "HEAD" || HasHead()).ToList();
        if (include is [] && range.IncludeRefs is null)
        {
            return [];
        }

        var ids = GitProcess.Read(folder, arguments, [.. include, .. range.Exclude.Select(name => $"^{name}")]);
        return Encoding.ASCII.GetString(ids!).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private GitRun DiffIndex(string side) =>
        new(
            GitProcess.Start(
                folder,
                ["diff-index", "--cached", "--ita-invisible-in-index", .. RawDiff.Options, side, "--"]
            )
        );

    // Before the first commit HEAD names a branch that is not there yet. The empty tree's id depends on the repository's hash.
    private string Head()
    {
        if (!paths.NamesIndex && Encoding.ASCII.GetString(Git(["rev-parse", "--is-bare-repository"])) == "true\n")
        {
            throw GitProblem.Bare();
        }

        return HasHead() ? "HEAD" : EmptyTree();
    }

    private bool HasHead() =>
        references.HasPlainHead()
        || GitProcess.Read(folder, ["rev-parse", "--quiet", "--verify", "HEAD"], expectedFailure: 1) is not null;

    private string EmptyTree() => Encoding.ASCII.GetString(Git(["hash-object", "-t", "tree", "/dev/null"])).Trim();

    private Blob? Find(string name) =>
        objects.Read(name) is { Type: "blob" } found ? new Blob(found.Id, () => found.Content) : null;

    private List<Change> ToChanges(IEnumerable<RawChange> changes, string? commit = null) =>
        [.. changes.Select(change => change.ToChange(BlobOf, commit))];

    private Blob BlobOf(string id) =>
        new(id, () => objects.Read(id)?.Content ?? throw GitProblem.Because($"the object {id} is missing"));

    private byte[] Git(IEnumerable<string> arguments) => GitProcess.Read(folder, arguments)!;
}
