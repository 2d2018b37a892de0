using System.Text;
using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.History;
using HookGuard.Remediation.Tracing;
using HookGuard.Scanning;

namespace HookGuard.Remediation.Rewriting;

/// <summary>Takes a value out of all that the refs of this repository reach. Remote-tracking branches stay: they tell what the remotes have.</summary>
/// <param name="scan">The repository.</param>
/// <param name="trace">The value, and where it is.</param>
/// <param name="detector">Proves that nothing is left.</param>
/// <param name="fix">What takes the value's place in files; null for the marker alone.</param>
internal sealed class HistoryRewrite(CommitScan scan, SecretTrace trace, Detector detector, EarlierFix? fix)
{
    private const string Head = "HEAD";

    private readonly List<TracedRef> refs =
    [
        .. GitProcess
            .ReadText(scan.Folder, ["for-each-ref", "--format=%(objectname) %(refname) %(symref)"])!
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .Where(fields => fields[2] is "")
            .Select(fields => new TracedRef(fields[1], fields[0], scan.CommitOf(fields[0])))
            .Where(found => !found.IsRemote && !RewriteBackup.IsOne(found.Name)),
    ];

    /// <summary>The refs that move.</summary>
    public IReadOnlyList<TracedRef> Moving =>
        refs.FindAll(found => trace.Refs.Any(traced => traced.Name == found.Name));

    public bool IsNeeded => Moving is not [] || (HeadCommit is { } head && trace.Commits.Contains(head));

    /// <summary>The commits that are made anew.</summary>
    public IReadOnlyCollection<string> Affected => [.. trace.History.Below(Tips()).Where(trace.Commits.Contains)];

    /// <summary>How many commits and tags among them are signed: no signature fits what is changed.</summary>
    public int Signed =>
        Affected.Count(id => scan.Object(id).Content.Span.IndexOf("\ngpgsig"u8) >= 0)
        + Moving.Count(found =>
            scan.Object(found.Id) is { Type: "tag" } tag && tag.Content.Span.IndexOf("\n-----BEGIN "u8) >= 0
        );

    private string? HeadCommit => scan.CommitOf(Head);

    /// <exception cref="GuardException">Something would be lost, or left behind.</exception>
    public IReadOnlyList<CheckedOut> RequirePossible()
    {
        if (scan.ShallowCommits.Any(trace.Commits.Contains) || scan.IsShallow)
        {
            throw Refused(
                "this clone is shallow, and its oldest commits would lose their parents",
                "Run 'git fetch --unshallow' first."
            );
        }

        if (trace.Refs.Any(found => found.IsStash))
        {
            throw Refused(
                "the stash contains the value",
                "Apply what you need, then run 'git stash drop', and try again."
            );
        }

        // Where no ref has moved since, a rewrite was stopped right before that.
        if (RewriteBackup.Read(scan.Folder).Any(kept => Current(kept.Name) != kept.Id))
        {
            throw Refused(
                "an earlier rewrite is neither undone nor finished",
                $"Run 'hookguard rewrite --undo', or finish it: hookguard rewrite {trace.Secret.Fingerprint} --forget."
            );
        }

        if (
            File.Exists(Path.Join(scan.Paths.CommonDirectory, "info", "grafts"))
            && new FileInfo(Path.Join(scan.Paths.CommonDirectory, "info", "grafts")).Length > 0
        )
        {
            throw Refused(
                "this repository has grafts, which a rewrite would make permanent",
                "Remove .git/info/grafts first."
            );
        }

        var trees = CheckedOut.All(scan.Folder);
        foreach (var tree in trees)
        {
            tree.RequireClean();
            if (tree.Branch is null && trace.Commits.Contains(tree.Head) && !tree.IsHere)
            {
                throw Refused(
                    $"{tree.Folder} is at a commit of its own that reaches the value, and on no branch",
                    "Check out a branch there, or remove it with 'git worktree remove'."
                );
            }
        }

        return trees;
    }

    /// <summary>Makes the new objects, and proves that they do not contain the value. Nothing names them yet.</summary>
    public IReadOnlyList<RefChange> Prepare()
    {
        var tips = Tips();
        using ScratchRepository scratch = new(scan.Paths, trace.Objects.Holders.Keys.First().Length == 64);
        NewFiles files = new(scan, trace, fix);
        var (marks, blobs) = (files.Marks(), files.Contents());
        Dictionary<string, string> none = new(StringComparer.Ordinal);
        var isNote = refs.Where(found => found.IsNote).Select(found => found.Commit).ToHashSet(StringComparer.Ordinal);
        var plain = tips.FindAll(tip => !isNote.Contains(tip));
        var map = plain is []
            ? none
            : scratch.Rewrite(
                plain,
                trace.History.Edge(trace.Commits),
                new ExportFilter(trace.Forms, marks, none),
                blobs
            );
        List<string> notes = [.. isNote.OfType<string>()];
        var ofNotes = notes is [] ? none : scratch.Rewrite(notes, [], new ExportFilter(trace.Forms, marks, map), blobs);
        NewObjects made = new(scan, scratch, trace, map, ofNotes);
        List<RefChange> changes =
        [
            .. refs.Select(found => new RefChange(
                    found.Name,
                    trace.Forms.Remove(found.Name),
                    found.Id,
                    made.New(found.Id)
                ))
                .Where(change => change.Old != change.New || change.Name != change.NewName),
        ];
        if (IsDetached() && HeadCommit is { } at && map.TryGetValue(at, out var moved))
        {
            changes.Add(new RefChange(Head, Head, at, moved));
        }

        Prove(changes);
        return changes;
    }

    /// <summary>Keeps what all refs name, then moves them in one transaction, and the work trees after them.</summary>
    public void Apply(IReadOnlyList<RefChange> changes, IReadOnlyList<CheckedOut> trees)
    {
        var branch = GitProcess
            .ReadText(scan.Folder, ["symbolic-ref", "--quiet", Head], expectedFailure: 1)
            ?.TrimEnd('\n');
        RewriteBackup.Keep(scan.Folder, changes);
        RewriteBackup.Update(scan.Folder, changes.SelectMany(Lines));
        if (changes.FirstOrDefault(change => change.Name == branch && change.NewName != branch) is { } renamed)
        {
            GitProcess.Read(scan.Folder, ["symbolic-ref", Head, renamed.NewName]);
        }

        foreach (var tree in trees)
        {
            tree.Follow();
        }
    }

    private static IEnumerable<string> Lines(RefChange change)
    {
        if (change.Name == Head)
        {
            yield return "option no-deref";
        }

        if (change.Name == change.NewName)
        {
            yield return $"update {change.Name} {change.New} {change.Old}";
        }
        else
        {
            yield return $"delete {change.Name} {change.Old}";
            yield return $"create {change.NewName} {change.New}";
        }
    }

    private List<string> Tips() =>
        [
            .. refs.Select(found => found.Commit)
                .Append(HeadCommit)
                .OfType<string>()
                .Where(trace.Commits.Contains)
                .Distinct(StringComparer.Ordinal),
        ];

    private static GuardException Refused(string reason, string advice) => new(ExitCode.Usage, reason, advice);

    private string? Current(string name) => name == Head ? HeadCommit : refs.Find(found => found.Name == name)?.Id;

    private bool IsDetached() =>
        GitProcess.Read(scan.Folder, ["symbolic-ref", "--quiet", Head], expectedFailure: 1) is null;

    private void Prove(List<RefChange> changes)
    {
        // What was read before knows nothing of the new objects.
        using CommitScan after = new(scan.Folder);
        var moved = changes.ToDictionary(change => change.Name, StringComparer.Ordinal);
        var tips = refs.Select(found => moved.TryGetValue(found.Name, out var change) ? change.New : found.Id)
            .Concat(changes.Where(change => change.Name == Head).Select(change => change.New))
            .ToList();
        var reached = Reached(tips);
        if (reached.FirstOrDefault(trace.Objects.Holders.ContainsKey) is { } held)
        {
            throw Left($"the {trace.Objects.Holders[held]} {held[..12]}");
        }

        var old = refs.Select(found => $"^{found.Id}");
        using GitWorkers workers = new(after.Objects);
        var guard = Guard.WithoutPolicy(detector);
        var found = workers.Map(
            [.. Reached([.. tips, .. old])],
            (worker, id) =>
                worker.Object(id) is not { } made ? null
                : trace.Forms.AreIn(made.Content.Span) ? $"the {made.Type} {id[..12]}"
                : made.Type == "commit" && guard.Check(worker.Changes(id)).Findings.FirstOrDefault(IsIt) is { } finding
                    ? $"{finding.Path}:{finding.Start.Line}"
                : null
        );
        if (found.FirstOrDefault(place => place is not null) is { } place)
        {
            throw Left(place);
        }
    }

    private bool IsIt(Finding finding) => finding.Fingerprint == trace.Secret.Fingerprint;

    private string[] Reached(IEnumerable<string> ids) =>
        Encoding
            .ASCII.GetString(
                GitProcess.Read(scan.Folder, ["rev-list", "--objects", "--no-object-names", "--stdin"], ids)!
            )
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static GuardException Left(string place) =>
        new(
            ExitCode.Incomplete,
            $"the value would remain in {place}, in a form that cannot be replaced",
            "Nothing was changed. Rewrite that one by hand: hookguard explain PATH:LINE."
        );
}
