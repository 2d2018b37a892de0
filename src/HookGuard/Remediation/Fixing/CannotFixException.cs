namespace HookGuard.Remediation.Fixing;

/// <summary>Why a file is left as it is: a phrase that goes on after "left alone: ".</summary>
internal sealed class CannotFixException(string reason) : Exception(reason);
