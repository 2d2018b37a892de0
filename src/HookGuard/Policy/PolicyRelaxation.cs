using HookGuard.Detection;

namespace HookGuard.Policy;

/// <summary>Says in which ways one policy lets through more than another.</summary>
internal static class PolicyRelaxation
{
    public static IEnumerable<string> Between(Settings before, Settings after)
    {
        if (after.BlockAt > before.BlockAt)
        {
            yield return $"blockAt is now {after.BlockAt.ToString().ToLowerInvariant()}";
        }

        if (!before.AllowComments && after.AllowComments)
        {
            yield return "allow comments count now";
        }

        foreach (
            var rule in after.Rules.Where(rule =>
                before.HasRule(rule.Id) && after.SeverityOf(rule) > before.SeverityOf(rule)
            )
        )
        {
            yield return $"{rule.Id} is {after.SeverityOf(rule).ToString().ToLowerInvariant()} now";
        }

        if (before.Archives && !after.Archives)
        {
            yield return "archives are no longer unpacked";
        }

        foreach (var marker in after.AllowMarkers.Except(before.AllowMarkers, StringComparer.Ordinal))
        {
            yield return $"'{marker}' now suppresses";
        }

        foreach (
            var pattern in (after.IgnoredPaths?.Patterns ?? []).Except(
                before.IgnoredPaths?.Patterns ?? [],
                StringComparer.Ordinal
            )
        )
        {
            yield return $"'{pattern}' is no longer scanned";
        }

        foreach (
            var entry in after
                .AllowEntries.Select(entry => entry.ToString())
                .Except(before.AllowEntries.Select(entry => entry.ToString()), StringComparer.Ordinal)
        )
        {
            yield return $"now suppressed: {entry}";
        }

        foreach (var change in OfRules(before, after).Concat(OfReview(before.Review, after.Review)))
        {
            yield return change;
        }
    }

    private static IEnumerable<string> OfRules(Settings before, Settings after)
    {
        foreach (var pack in before.Packs.Except(after.Packs))
        {
            yield return $"the pack {pack.Name} is off now";
        }

        foreach (
            var rule in before
                .CustomRules.Select(custom => custom.Rule.Id)
                .Except(after.RuleIds, StringComparer.Ordinal)
        )
        {
            yield return $"the rule {rule} was removed";
        }

        var later = after.CustomRules.ToLookup(rule => rule.Rule.Id, StringComparer.Ordinal);
        foreach (var rule in before.CustomRules.Where(rule => later[rule.Rule.Id].Any(now => IsChanged(rule, now))))
        {
            yield return $"the rule {rule.Rule.Id} was changed";
        }
    }

    private static IEnumerable<string> OfReview(RelaxationReview before, RelaxationReview after)
    {
        if (before.Trailer is { } trailer && trailer != after.Trailer)
        {
            yield return $"the trailer {trailer} is no longer asked for";
        }

        if (before.SeparateCommit && !after.SeparateCommit)
        {
            yield return "a change of the policy need no longer be a commit of its own";
        }
    }

    // Which of two patterns matches more, nobody can tell.
    private static bool IsChanged(CustomRule before, CustomRule after) =>
        before.Pattern != after.Pattern
        || before.PathPattern != after.PathPattern
        || before.Group != after.Group
        || before.Confidence > after.Confidence
        || before.MinimumEntropy < after.MinimumEntropy
        || !before.Keywords.SequenceEqual(after.Keywords, StringComparer.Ordinal)
        || after.AllowedValues.Except(before.AllowedValues, StringComparer.Ordinal).Any()
        || after.StopWords.Except(before.StopWords, StringComparer.Ordinal).Any();
}
