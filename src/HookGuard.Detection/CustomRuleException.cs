namespace HookGuard.Detection;

/// <summary>A custom rule cannot be applied to a text. The message names the rule and quotes nothing of the text.</summary>
public sealed class CustomRuleException : Exception
{
    internal CustomRuleException(CustomRule rule, string problem)
        : base($"the rule '{rule.Rule.Id}': {problem}") { }

    /// <summary>Whether the rule exceeded its limits on this text; otherwise it cannot be used on any.</summary>
    public bool TookTooLong { get; private init; }

    internal static CustomRuleException TooLong(CustomRule rule, string problem) =>
        new(rule, problem) { TookTooLong = true };
}
