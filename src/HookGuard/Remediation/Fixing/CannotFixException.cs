namespace HookGuard.Remediation.Fixing;

/// <summary>Why a file cannot be fixed: a phrase that continues "not fixed: ".</summary>
internal sealed class CannotFixException(string reason) : Exception(reason);
