using HookGuard.Git;
using HookGuard.History;

namespace HookGuard.Ci;

/// <summary>The commits that a CI run is about.</summary>
/// <param name="Commits">None before a commit that it descends from.</param>
/// <param name="Description">What they are, for people.</param>
internal sealed record CiRange(IReadOnlyList<string> Commits, string Description)
{
    private const string Head = "HEAD";

    /// <param name="scan">What reads the repository.</param>
    /// <param name="provider">The system that runs it.</param>
    /// <param name="variables">What that tells.</param>
    /// <param name="given">The base that the user named; null leaves it to the provider.</param>
    public static CiRange Find(CommitScan scan, CiProvider provider, CiVariables variables, string? given)
    {
        var named = (given is null ? provider.Bases(variables) : [given]).OfType<string>().Where(IsId).ToList();
        var known = named.Select(scan.CommitOf).OfType<string>().ToList();
        if (known is [] && (named is not [] && scan.IsShallow || given is not null))
        {
            throw Unseen(
                $"the commit {named.FirstOrDefault() ?? given}, which this change builds upon, is not here",
                provider
            );
        }

        var target = given is null && provider.Target(variables) is { } branch ? Tracking(scan, branch) : null;
        if (target is null && known is [] && given is null)
        {
            target = Tracking(scan, Head);
        }

        var bases = target is null ? known : [.. known, target];
        var range = Of(scan, bases);
        // A build of the target branch itself, with nothing that tells what it was before.
        return Whole(
            scan,
            range.Commits is [] && known is [] ? Of(scan, [.. Optional(scan.CommitOf("HEAD^1"))]) : range,
            provider
        );
    }

    private static IEnumerable<string> Optional(string? commit) => commit is null ? [] : [commit];

    private static CiRange Of(CommitScan scan, IReadOnlyList<string> bases)
    {
        var commits = scan.Reader.Commits(new CommitRange { Include = [Head], Exclude = bases });
        var count = commits.Count == 1 ? "1 commit" : $"{commits.Count} commits";
        return new CiRange(
            commits,
            bases is []
                ? $"{count}, all that HEAD reaches"
                : $"{count}, from {string.Join(" and ", bases.Select(id => id[..12]))} to HEAD"
        );
    }

    // Where a shallow checkout ends within the range, its oldest commits look as if they had brought in everything below.
    private static CiRange Whole(CommitScan scan, CiRange range, CiProvider provider) =>
        scan.IsShallow && range.Commits.Intersect(scan.ShallowCommits(), StringComparer.Ordinal).Any()
            ? throw Unseen("the checkout is shallow, and ends within the commits to look at", provider)
            : range;

    private static string? Tracking(CommitScan scan, string branch)
    {
        const string heads = "refs/heads/";
        var name = branch.StartsWith(heads, StringComparison.Ordinal) ? branch[heads.Length..] : branch;
        return scan.CommitOf($"refs/remotes/origin/{name}");
    }

    private static bool IsId(string revision) => revision.Trim('0').Length > 0 && !revision.Contains('\n');

    private static GuardException Unseen(string cause, CiProvider provider) =>
        new(ExitCode.Incomplete, cause, provider.FullHistory);
}
