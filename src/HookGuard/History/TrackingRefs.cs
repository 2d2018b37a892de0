using System.Text;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;

namespace HookGuard.History;

/// <summary>
/// The remote-tracking refs that can be trusted to tell what the place of a push has: those that git fetched from there, as far as
/// it does not report anything else now.
/// </summary>
internal sealed class TrackingRefs
{
    private const string Prefix = "refs/remotes/";

    private TrackingRefs(IReadOnlyCollection<string> ids, bool isOutdated) => (Ids, IsOutdated) = (ids, isOutdated);

    /// <summary>What they name.</summary>
    public IReadOnlyCollection<string> Ids { get; }

    /// <summary>
    /// Whether a branch there is now at a commit that is not here. It may have been rewritten, and then the others may have been
    /// too, so that none of them is trusted.
    /// </summary>
    public bool IsOutdated { get; }

    public static TrackingRefs Read(CommitScan scan, PushInput push)
    {
        var remotes = Remotes.Read(scan, push.Remote, push.Url);
        var theirs = remotes
            .Where(remote =>
                push.Url is { } url
                    ? remote.Url is { } from && RemoteAddress.AreSame(from, url, scan.Folder)
                    : remote.Name == push.Remote
            )
            .ToList();
        if (theirs is [])
        {
            return new TrackingRefs([], isOutdated: false);
        }

        var others = remotes.Except(theirs).ToList();
        var reported = push.Updates.ToLookup(update => update.Ref, StringComparer.Ordinal);
        List<string> ids = [];
        foreach (var (name, id) in Named(scan))
        {
            var source = theirs.Select(remote => remote.Source(name)).OfType<string>().FirstOrDefault();
            // Branch priv/x of 'origin' and branch x of 'origin/priv' have the same name here.
            if (source is null || others.Exists(remote => remote.Source(name) is not null))
            {
                continue;
            }

            if (reported[source].Any(update => update.Old is { } old && !scan.Has(old)))
            {
                return new TrackingRefs([], isOutdated: true);
            }

            // The old value of a ref that is pushed is known better.
            if (!reported.Contains(source) && Reflog.IsFetched(scan.Paths, name))
            {
                ids.Add(id);
            }
        }

        return new TrackingRefs(ids, isOutdated: false);
    }

    // Without those that stand for another, as origin/HEAD does.
    private static IEnumerable<(string Name, string Id)> Named(CommitScan scan) =>
        RepositoryFormat.HasPlainObjects(scan.Paths) && new References(scan.Paths).Named(Prefix) is { } plain
            ? plain.Where(named => named.Value is not null).Select(named => (named.Key, named.Value!))
            : Encoding
                .UTF8.GetString(
                    GitProcess.Read(
                        scan.Folder,
                        ["for-each-ref", "--format=%(objectname) %(refname) %(symref)", Prefix]
                    )!
                )
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' '))
                .Where(fields => fields[2] is "")
                .Select(fields => (fields[1], fields[0]));
}
