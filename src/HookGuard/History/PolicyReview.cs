using HookGuard.Git;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;

namespace HookGuard.History;

/// <summary>Holds the commits that relax the policy to the review that the policy before them asks for.</summary>
internal sealed class PolicyReview(CommitScan scan, CommitPolicies policies, RelaxationReview review)
{
    private const int MostNamed = 3;

    // 'hookguard baseline' writes to it as well.
    private const string Attributes = ".gitattributes";

    private readonly Dictionary<string, CommitPolicy?> readable = new(StringComparer.Ordinal);

    /// <summary>A sentence for each commit that lacks its review.</summary>
    public IReadOnlyList<ShownText> Breaches(IEnumerable<string> commits) =>
        review == RelaxationReview.None ? [] : [.. commits.Select(Breach).OfType<ShownText>()];

    /// <summary>Stops a run that nothing else stops; where something does, the report has the sentences already.</summary>
    public static void Refuse(IReadOnlyList<ShownText> breaches, RelaxationReview review, ExitCode otherwise)
    {
        if (breaches is [var first, ..] && otherwise == ExitCode.Clean)
        {
            var more = breaches.Count > 1 ? $" (and {breaches.Count - 1} more)" : "";
            throw new GuardException(ExitCode.Blocked, $"{first.ToString().TrimEnd('.')}{more}", Advice(review));
        }
    }

    private static string Advice(RelaxationReview review) =>
        (review.Trailer, review.SeparateCommit) switch
        {
            (null, _) => "Commit the change of the policy by itself.",
            ({ } trailer, false) =>
                $"Have somebody review it, then: git commit --amend --trailer '{trailer}: NAME <ADDRESS>'",
            ({ } trailer, true) =>
                $"Commit the change of the policy by itself, have somebody review it, then: git commit --amend --trailer '{trailer}: NAME <ADDRESS>'",
        };

    private ShownText? Breach(string id)
    {
        var commit = scan.Object(id);
        var relaxed = Relaxations(id, CommitText.Parents(commit).ToList(), out var policyFiles);
        if (relaxed is [])
        {
            return null;
        }

        var lacks = new[]
        {
            review.Trailer is { } trailer && !CommitText.NamesReviewer(commit, trailer)
                ? $"without '{trailer}: NAME <ADDRESS>' of somebody other than its author"
                : null,
            review.SeparateCommit && scan.Reader.Commit(id).Any(change => !policyFiles.Contains(change.Path))
                ? "together with other changes"
                : null,
        }.OfType<string>();
        var missing = string.Join(" and ", lacks);
        var more = relaxed.Count > MostNamed ? $", and {relaxed.Count - MostNamed} more" : "";
        return missing is ""
            ? default(ShownText?)
            : $"{id[..12]} relaxes {ConfigurationLayer.FileName} {missing}: {string.Join("; ", relaxed.Take(MostNamed))}{more}.";
    }

    // A merge answers for what no side of it had.
    private List<string> Relaxations(string id, List<string> parents, out HashSet<string> files)
    {
        files = new(StringComparer.Ordinal) { ConfigurationLayer.FileName, Attributes };
        var after = Readable(id);
        files.UnionWith(after?.Paths ?? []);
        List<string>? common = null;
        foreach (var parent in parents.DefaultIfEmpty())
        {
            // Behind one that cannot be read everything counts from the beginning.
            var before = Readable(parent) ?? policies.Of(commit: null);
            files.UnionWith(before.Paths);
            // It would stop everybody, and the commit that mends it could bring anything.
            List<string> relaxed =
                after is not null ? [.. PolicyRelaxation.Between(before.Settings, after.Settings)]
                : Readable(parent) is null && parent is not null ? []
                : ["it can no longer be read"];
            common = common is null ? relaxed : [.. common.Intersect(relaxed, StringComparer.Ordinal)];
        }

        return common ?? [];
    }

    private CommitPolicy? Readable(string? commit)
    {
        if (readable.TryGetValue(commit ?? "", out var known))
        {
            return known;
        }

        try
        {
            known = policies.Of(commit);
        }
        catch (GuardException problem) when (problem.ExitCode == ExitCode.Usage && commit is not null)
        {
            known = null;
        }

        return readable[commit ?? ""] = known;
    }
}
