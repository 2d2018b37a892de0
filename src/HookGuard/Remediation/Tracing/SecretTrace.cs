using System.Text;
using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;
using HookGuard.History;
using HookGuard.Masking;
using HookGuard.Terminals;

namespace HookGuard.Remediation.Tracing;

/// <summary>All that a repository knows of one value: the commits that brought it in, the refs that reach them, and the remotes that have it.</summary>
internal sealed class SecretTrace
{
    public required TracedSecret Secret { get; init; }

    public required SecretForms Forms { get; init; }

    public required ObjectSearch Objects { get; init; }

    public required HistoryGraph History { get; init; }

    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<Introduction> Introductions { get; init; }

    /// <summary>The commits that brought it in, and all that descend from them.</summary>
    public required IReadOnlySet<string> Commits { get; init; }

    /// <summary>The refs that reach it or name it.</summary>
    public required IReadOnlyList<TracedRef> Refs { get; init; }

    /// <summary>The paths in HEAD that contain it.</summary>
    public required IReadOnlyList<string> InHead { get; init; }

    /// <summary>The paths in the index that contain it.</summary>
    public required IReadOnlyList<string> Staged { get; init; }

    public required IReadOnlyList<PushedTo> Remotes { get; init; }

    public Stage Stage =>
        Remotes is not [] ? Stage.Published
        : Introductions is not [] || Refs is not [] ? Stage.Committed
        : Stage.Staged;

    /// <summary>From when it could be read by others, or was recorded where it never left the machine; null where it never was.</summary>
    public DateTimeOffset? Since =>
        Remotes.Min(remote => remote.Since)
        ?? (Introductions is [] ? null : Introductions.Min(introduction => introduction.When));

    public static SecretTrace Of(CommitScan scan, TracedSecret secret, Detector detector)
    {
        var forms = SecretForms.Of(secret);
        using var workers = new GitWorkers(scan.Objects);
        var objects = ObjectSearch.Run(scan, workers, forms);
        var history = HistoryGraph.Read(scan.Folder);
        var introductions = Introduced(workers, history, objects, forms, detector);
        var commits = history.From(introductions.Select(found => found.Commit).ToHashSet(StringComparer.Ordinal));
        var trees = new TreePaths(scan, objects.Holders, forms);
        return new SecretTrace
        {
            Secret = secret,
            Forms = forms,
            Objects = objects,
            History = history,
            Introductions = introductions,
            Commits = commits,
            Refs = TracedRefs(scan, objects, commits, trees, forms),
            InHead = scan.CommitOf("HEAD") is { } head ? trees.Of(CommitText.Tree(scan.Object(head))) : [],
            Staged = InIndex(scan, objects.Holders, forms),
            Remotes = Pushed(scan, commits),
        };
    }

    private static List<Introduction> Introduced(
        GitWorkers workers,
        HistoryGraph history,
        ObjectSearch objects,
        SecretForms forms,
        Detector detector
    )
    {
        if (objects.Holders.Count == 0)
        {
            return [];
        }

        using var progress = new Progress("commits", history.Ids.Count);
        return
        [
            .. workers
                .Map(
                    history.Ids,
                    (worker, id) =>
                    {
                        progress.Add(1);
                        var paths = worker
                            .Changes(id)
                            .Where(change => BringsIn(change, id))
                            .Select(change => ShownPath.Of(change.Path, detector))
                            .ToList();
                        if (paths is [])
                        {
                            return null;
                        }

                        var (author, when) = CommitText.Author(worker.Commit(id));
                        return new Introduction(id, ShownPath.Of(author, detector).ToString(), when, paths);
                    }
                )
                .OfType<Introduction>()
                .OrderBy(introduction => introduction.When),
        ];

        bool BringsIn(Change change, string id) =>
            change.Kind == ChangeKind.Message
                ? objects.Holders.ContainsKey(id) && forms.AreIn(change.New!.Read().Span)
                : change.Kind != ChangeKind.Deletion
                    && (
                        (Holds(change.New) && !change.Old.Any(Holds))
                        || (change.Old.All(old => old is null) && forms.AreIn(change.Path))
                    );

        bool Holds(Blob? blob) => blob is not null && objects.Holders.ContainsKey(blob.Id);
    }

    private static List<TracedRef> TracedRefs(
        CommitScan scan,
        ObjectSearch objects,
        HashSet<string> commits,
        TreePaths trees,
        SecretForms forms
    )
    {
        List<TracedRef> found = [];
        foreach (var line in Lines(scan, "for-each-ref", "--format=%(objectname) %(refname) %(symref)"))
        {
            var fields = line.Split(' ');
            if (fields[2] is not "")
            {
                // It stands for another one.
                continue;
            }

            var named = new TracedRef(fields[1], fields[0], scan.CommitOf(fields[0]));
            var traced = named with
            {
                ReachesValue = named.Commit is { } commit && commits.Contains(commit),
                HoldsValue =
                    forms.AreIn(named.Name)
                    || scan.Peel(named.Id).Any(peeled => objects.Holders.ContainsKey(peeled.Id))
                    || (
                        named.Commit is { } tip
                        && commits.Contains(tip)
                        && trees.Of(CommitText.Tree(scan.Object(tip))) is not []
                    ),
            };
            if (traced.ReachesValue || traced.HoldsValue)
            {
                found.Add(traced);
            }
        }

        return found;
    }

    private static List<string> InIndex(
        CommitScan scan,
        IReadOnlyDictionary<string, string> holders,
        SecretForms forms
    ) =>
        scan.Objects.Git.IsBare
            ? []
            :
            [
                .. Encoding
                    .UTF8.GetString(
                        GitProcess.Read(
                            RepositoryPaths.TopAround(scan.Folder) ?? scan.Folder,
                            ["ls-files", "--stage", "-z"]
                        )!
                    )
                    .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                    .Select(entry => entry.Split('\t', 2))
                    .Where(entry => holders.ContainsKey(entry[0].Split(' ')[1]) || forms.AreIn(entry[1]))
                    .Select(entry => entry[1])
                    .Distinct(StringComparer.Ordinal),
            ];

    private static List<PushedTo> Pushed(CommitScan scan, HashSet<string> commits)
    {
        var names = HookGuard.History.Remotes.Names(scan.Folder).OrderByDescending(name => name.Length).ToList();
        var there = Lines(scan, "for-each-ref", "--format=%(objectname) %(refname)", "refs/remotes/")
            .Select(line => line.Split(' ', 2))
            .Where(fields => commits.Contains(fields[0]))
            .Select(fields => RemoteOf(fields[1]))
            .ToHashSet(StringComparer.Ordinal);
        var noted = RemoteLog
            .Read(scan.Paths)
            .Where(entry => commits.Contains(entry.Commit))
            .GroupBy(entry => RemoteOf(entry.Ref), entry => entry.When, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(), StringComparer.Ordinal);
        return
        [
            .. there
                .Union(noted.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(remote => new PushedTo(
                    remote,
                    noted.TryGetValue(remote, out var since) ? since : null,
                    there.Contains(remote)
                )),
        ];

        string RemoteOf(string name)
        {
            var rest = name["refs/remotes/".Length..];
            return names.Find(remote => rest.StartsWith($"{remote}/", StringComparison.Ordinal)) ?? rest.Split('/')[0];
        }
    }

    private static string[] Lines(CommitScan scan, params string[] arguments) =>
        GitProcess.ReadText(scan.Folder, arguments)!.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
