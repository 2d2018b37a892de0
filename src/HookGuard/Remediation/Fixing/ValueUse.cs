using HookGuard.Remediation.Fixing.Stores;
using HookGuard.Stores;

namespace HookGuard.Remediation.Fixing;

/// <summary>A value where it is kept, and what has to take it from there.</summary>
internal sealed record ValueUse(SecretStore Holder, string Key, Replacement Replacement)
{
    /// <summary>What remains to be done for all of them, in their order.</summary>
    /// <param name="uses">The values.</param>
    /// <param name="shell">The shell of the user.</param>
    /// <param name="store">The team's secrets manager; null where it has none.</param>
    public static IEnumerable<string> FollowUps(
        IReadOnlyList<ValueUse> uses,
        ShellSyntax shell,
        StoreSetting? store = null
    )
    {
        if ((shell.IsPowerShell ? store?.Kind.TakesValueInPowerShell : store?.Kind.TakesValue) is { } takes)
        {
            foreach (var use in uses.Where(use => use.Holder is EnvFile))
            {
                yield return $"{use.Holder.PrintValue(use.Key, shell)} | {store!.Fill(takes, use.Key)}";
            }
        }

        foreach (var use in uses.Where(use => use.Replacement.TakesValue is not null))
        {
            yield return $"{use.Holder.PrintValue(use.Key, shell)} | {use.Replacement.TakesValue}";
        }

        foreach (var (command, holder, keys) in Grouped(uses, use => use.Replacement.TakesLines))
        {
            yield return command(shell, holder.PrintLines(keys, shell));
        }

        foreach (var (command, holder, keys) in Grouped(uses, use => use.Replacement.NeedsEnvironment))
        {
            yield return shell.Apart(holder.Export(keys, shell), command);
        }

        foreach (var (start, holder, keys) in Grouped(uses, use => use.Replacement.Start))
        {
            yield return holder is EnvFile { Path: var file } && start == Start.Node
                ? $"start the program with its values: node --env-file={ShellWord.QuotePath(file)} FILE"
                : $"export the values before the program starts: {holder.Export(keys, shell)}";
        }
    }

    private static IEnumerable<(T Group, SecretStore Holder, List<string> Keys)> Grouped<T>(
        IEnumerable<ValueUse> uses,
        Func<ValueUse, T?> by
    ) =>
        uses.Select(use => (By: by(use), use.Holder, use.Key))
            .Where(use => use.By is not null && !Equals(use.By, default(T)))
            .GroupBy(use => (use.By, use.Holder))
            .Select(group =>
                (
                    group.Key.By!,
                    group.Key.Holder,
                    group.Select(use => use.Key).Distinct(StringComparer.Ordinal).ToList()
                )
            );
}
