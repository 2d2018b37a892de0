namespace HookGuard.Remediation.Explaining;

/// <summary>One line of a list: what it is about, and what is known.</summary>
internal sealed record Fact(string Label, string Text);
