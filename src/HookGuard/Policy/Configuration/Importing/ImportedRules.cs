using HookGuard.Detection;

namespace HookGuard.Policy.Configuration.Importing;

/// <summary>What came out of a rule file of another tool.</summary>
/// <param name="Rules">The rules that were taken over.</param>
/// <param name="Remarks">Each rule, or part of one, that was not, and why.</param>
internal sealed record ImportedRules(IReadOnlyList<CustomRule> Rules, IReadOnlyList<string> Remarks);
