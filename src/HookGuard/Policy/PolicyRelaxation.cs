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

        foreach (var (rule, severity) in after.Severities)
        {
            if (severity > before.Severities.GetValueOrDefault(rule, Severity.Block))
            {
                yield return $"{rule} is {severity.ToString().ToLowerInvariant()} now";
            }
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
    }
}
