using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;

namespace HookGuard.History;

/// <summary>Judges a push at a server: each ref by the policy that the server has for it, never by the one that it brings.</summary>
internal sealed class ReceiveCheck
{
    private const string Branches = "refs/heads/";

    // Hosts keep further refs, such as refs/pull/1/head, to which things come that nobody has judged.
    private static readonly string[] Judged = [Branches, "refs/tags/"];

    private readonly CommitScan scan;
    private readonly CommitPolicies policies;
    private readonly string? head;
    private readonly string? defaultBranch;

    public ReceiveCheck(CommitScan scan)
    {
        this.scan = scan;
        policies = new CommitPolicies(scan);
        head = scan.CommitOf("HEAD");
        defaultBranch = DefaultBranch();
    }

    /// <summary>What the server itself and its default branch say.</summary>
    public Settings Settings => policies.Of(head).Settings;

    public ScanResult Run(IReadOnlyList<RefUpdate> updates)
    {
        var result = ScanResult.Empty with { Stage = Stage.Published };
        List<ShownText> breaches = [];
        foreach (
            var group in updates
                .Select(update => (Update: update, Policy: policies.Of(PolicyOf(update))))
                .GroupBy(one => one.Policy.Files, StringComparer.Ordinal)
        )
        {
            var settings = group.First().Policy.Settings;
            ScanTarget[] ranges = [.. Ranges([.. group.Select(one => one.Update)])];
            result = result.Add(PushCheck.Run(scan, ranges, settings));
            if (settings.Review != RelaxationReview.None)
            {
                var found = new PolicyReview(scan, policies, settings.Review).Breaches(
                    ranges.SelectMany(range => range.Commits(scan)).Distinct(StringComparer.Ordinal)
                );
                breaches.AddRange(found);
                PolicyReview.Refuse(found, settings.Review, result.ExitCode);
            }
        }

        return result with
        {
            Notes = [.. breaches.Concat(updates.SelectMany(Loosened)).Distinct()],
        };
    }

    private string? PolicyOf(RefUpdate update) =>
        update is { Old: { } old, Ref: var name } && name.StartsWith(Branches, StringComparison.Ordinal)
            ? scan.CommitOf(old) ?? head
            : head;

    // Commits of one branch passed by its own policy, which may have been a loose one: to the others they are new. What the default
    // branch has passed by the policy of the server may go everywhere.
    private IEnumerable<ScanTarget> Ranges(IReadOnlyList<RefUpdate> updates)
    {
        foreach (var update in updates.Where(IsStrict))
        {
            yield return new ScanTarget([update])
            {
                Known = new(head is null || update.Ref == defaultBranch ? [] : [head]),
            };
        }

        // An old value of one is no excuse for another.
        foreach (var update in updates.Where(update => !IsStrict(update) && update.Old is not null))
        {
            yield return new ScanTarget([update]) { KnownRefs = Judged };
        }

        var others = updates.Where(update => !IsStrict(update) && update.Old is null).ToList();
        if (others is not [])
        {
            yield return new ScanTarget(others) { KnownRefs = Judged };
        }
    }

    private bool IsStrict(RefUpdate update) =>
        update.Ref == defaultBranch
        || update.Old is not null && update.Ref.StartsWith(Branches, StringComparison.Ordinal);

    // The new policy counts from the next push on, and one that cannot be read would reject all of them.
    private IEnumerable<ShownText> Loosened(RefUpdate update) =>
        update.Ref.StartsWith(Branches, StringComparison.Ordinal) && scan.CommitOf(update.New) is { } pushed
            ? PolicyRelaxation
                .Between(policies.Of(PolicyOf(update)).Settings, policies.Of(pushed).Settings)
                .Select(change => (ShownText)$"{update.Ref} relaxes {ConfigurationLayer.FileName}: {change}")
            : [];

    private string? DefaultBranch() =>
        RepositoryFormat.HasPlainObjects(scan.Paths)
            ? new References(scan.Paths).HeadBranch()
            : GitProcess.ReadText(scan.Folder, ["symbolic-ref", "--quiet", "HEAD"], expectedFailure: 1)?.TrimEnd('\n');
}
