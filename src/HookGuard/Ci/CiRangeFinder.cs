using HookGuard.Git;
using HookGuard.History;

namespace HookGuard.Ci;

/// <summary>Finds out what a CI run is about. That nothing is new has to be proven; else all files are scanned as well.</summary>
/// <param name="scan">The repository.</param>
/// <param name="provider">The system that runs it.</param>
/// <param name="variables">What that tells.</param>
internal sealed class CiRangeFinder(CommitScan scan, CiProvider provider, CiVariables variables)
{
    /// <param name="given">The base that the user named; null leaves it to the provider.</param>
    public CiRange Find(string? given)
    {
        if (scan.CommitOf("HEAD") is null)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                "HEAD has no commit here, so there is nothing to scan",
                "Check out the change before this step."
            );
        }

        return Whole(
            given is not null ? Given(given)
            : provider.Target(variables) is { } target ? Request(target)
            : Push()
        );
    }

    private CiRange Given(string name) =>
        Known([name]) is [var known]
            ? Of([known], known) is { Commits: not [] } range
                ? range
                : CiRange.Newest(scan)
            : throw Missing(name);

    private CiRange Request(string target)
    {
        if (provider.Request(variables) is { } own && !(scan.CommitOf(own) is { } tip && IsReached(tip, "HEAD")))
        {
            throw scan.IsShallow
                ? Missing(own)
                : new GuardException(
                    ExitCode.Incomplete,
                    $"the checkout is not that of the request: it lacks {own}",
                    provider.RequestCheckout
                );
        }

        var known = KnownBases();
        List<string> bases = [.. known, .. Tips(CiBranch.Tracking(target))];
        // A request does not choose by which policy it is judged.
        return bases is []
            ? throw Unseen($"the branch {target}, which the request is for, is not here")
            : Of(bases, bases[^1]);
    }

    private CiRange Push()
    {
        var known = KnownBases();
        var name = provider.Default(variables);
        var isDefault =
            provider.Built(variables) is { } built && name is not null
                ? CiBranch.Short(built) == CiBranch.Short(name)
                : (bool?)null;
        // A checkout of the default branch has what is new there too.
        var others = isDefault == true ? [] : Tips(name is null ? CiBranch.Tracking("HEAD") : CiBranch.Tracking(name));
        if (others is [] && name is not null && isDefault != true)
        {
            others = Tips(CiBranch.Tracking("HEAD"));
        }

        if (isDefault is null && others is [var tip] && IsReached("HEAD", tip))
        {
            return known is [] ? CiRange.Newest(scan) : Of(known, known[0]);
        }

        List<string> bases = [.. known, .. others];
        return bases is [] && isDefault == true && !provider.IsNew(variables)
            ? CiRange.Newest(scan)
            : Of(bases, bases.FirstOrDefault());
    }

    private CiRange Of(IReadOnlyList<string> bases, string? policy) => CiRange.Of(scan, bases, policy);

    private List<string> KnownBases()
    {
        var named = provider.Bases(variables).OfType<string>().Where(IsId).ToList();
        var known = Known(named);
        return known is [] && named is [var first, ..] && scan.IsShallow ? throw Missing(first) : known;
    }

    private List<string> Known(IEnumerable<string> names) => [.. names.Where(IsId).SelectMany(Tips)];

    private string[] Tips(string name) => scan.CommitOf(name) is { } tip ? [tip] : [];

    private bool IsReached(string commit, string from) =>
        scan.Reader.Commits(new CommitRange { Include = [commit], Exclude = [from] }) is [];

    // Where a shallow checkout ends within the range, its oldest commits look as if they had brought in everything below.
    private CiRange Whole(CiRange range) =>
        scan.IsShallow && range.Commits.Intersect(scan.ShallowCommits, StringComparer.Ordinal).Any()
            ? throw Unseen("the checkout is shallow, and ends within the commits to scan")
            : range;

    private static bool IsId(string revision) => revision.Trim('0').Length > 0 && !revision.Contains('\n');

    private GuardException Missing(string commit) =>
        Unseen($"the commit {commit}, on which this change is based, is not here");

    private GuardException Unseen(string cause) => new(ExitCode.Incomplete, cause, provider.FullHistory);
}
