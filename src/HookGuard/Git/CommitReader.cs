using System.Text;
using HookGuard.Changes;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;

namespace HookGuard.Git;

/// <summary>
/// Reads commits: in process where the repository keeps them in the plain way, else through git's plumbing.
/// </summary>
internal sealed class CommitReader(ObjectReader objects) : IDisposable
{
    private readonly string folder = objects.Folder;
    private readonly InProcessHistory stored = new(objects.Paths, objects.Store);
    private readonly PathCount pathCount = new(objects.Read);
    private readonly DiffTree diffTree = new(objects.Folder);

    /// <summary>A commit against every parent of it; a first commit against nothing.</summary>
    /// <param name="id">Its full id.</param>
    public IReadOnlyList<Change> Commit(string id) => ToChanges(stored.Commit(id) ?? ByGit(id, null), id);

    /// <summary>The same at some paths alone, before anything is read.</summary>
    public IReadOnlyList<RawChange> ChangesAt(string commit, PathSet paths) =>
        stored.Commit(commit, paths) ?? ByGit(commit, paths);

    /// <summary>The commits of a range by full id, none before a commit that it descends from.</summary>
    public IReadOnlyList<string> Commits(CommitRange range) => stored.Commits(range) ?? RevList(range);

    /// <summary>
    /// The same in any order, perhaps with some more, which the excluded reach as well, where that takes less time; null where it
    /// does not.
    /// </summary>
    /// <param name="range">Included by full id.</param>
    public IReadOnlyList<string>? CommitsOrMore(CommitRange range) => stored.CommitsOrMore(range);

    /// <summary>Everything a tree holds, as if it were new.</summary>
    public IReadOnlyList<Change> Tree(string id) =>
        ToChanges(
            stored.Tree(id)
                ?? (
                    pathCount.IsMany(id)
                        ? TreeDiff.Of(objects.Read, id, [null])
                        : RawDiff.Parse(Git(["diff-tree", "-r", .. RawDiff.Options, objects.Git.EmptyTree, id, "--"]))
                )
        );

    /// <summary>What a commit holds at a path; null where it holds no content.</summary>
    /// <param name="commit">A revision, such as a full id or <c>HEAD</c>.</param>
    /// <param name="path">The path, relative to the repository root.</param>
    public Blob? InCommit(string commit, string path) =>
        stored.Entry(commit, path) is { } entry
            ? entry.HasContent
                ? objects.Blob(entry.Id)
                : null
            : objects.Find($"{commit}:{path}");

    public void Dispose()
    {
        diffTree.Dispose();
        objects.Dispose();
    }

    // Where a commit or a parent of it has too many paths, git is not asked for them.
    private IReadOnlyList<RawChange> ByGit(string id, PathSet? wanted)
    {
        var commit = objects.Read(id) is { Type: "commit" } found
            ? found
            : throw GitProblem.Because($"the commit {id} is missing");
        if (pathCount.IsManyIn(commit))
        {
            return TreeDiff.OfCommit(objects.Read, id, wanted);
        }

        var changes = diffTree.Read(id);
        return wanted is null ? changes : [.. changes.Where(change => wanted.Has(change.Path, isFolder: false))];
    }

    private string[] RevList(CommitRange range)
    {
        // A ref may name an object that is missing, which is then known to nobody.
        List<string> arguments = ["rev-list", "--reverse", "--topo-order", "--ignore-missing", "--stdin"];
        if (range.Since is { } since)
        {
            arguments.Add($"--since-as-filter={since:yyyy-MM-ddTHH:mm:sszzz}");
        }

        // As ids: a name may hold a credential, and other users of the machine see arguments.
        List<string> include =
        [
            .. range.Include.Where(name => name != "HEAD" || objects.HasHead),
            .. range.IncludeRefs is { } included ? RefsBelow([included]) : [],
        ];
        if (include is [])
        {
            return [];
        }

        if (range.Include.FirstOrDefault(name => name != "HEAD" && objects.Read(name) is null) is { } missing)
        {
            throw GitProblem.Because($"the object {missing} is missing");
        }

        var exclude = range.Exclude.Concat(range.ExcludeRefs is [] ? [] : RefsBelow(range.ExcludeRefs));
        var ids = GitProcess.Read(folder, arguments, [.. include, .. exclude.Select(name => $"^{name}")]);
        return Encoding.ASCII.GetString(ids!).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private IEnumerable<string> RefsBelow(IReadOnlyList<string> prefixes) =>
        GitProcess
            .ReadText(folder, ["for-each-ref", "--format=%(objectname) %(refname)"])!
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2))
            .Where(fields => prefixes.Any(prefix => fields[1].StartsWith(prefix, StringComparison.Ordinal)))
            .Select(fields => fields[0])
            .Distinct(StringComparer.Ordinal);

    private List<Change> ToChanges(IEnumerable<RawChange> changes, string? commit = null) =>
        [.. changes.Select(change => change.ToChange(objects.Blob, commit))];

    private byte[] Git(IEnumerable<string> arguments) => GitProcess.Read(folder, arguments)!;
}
