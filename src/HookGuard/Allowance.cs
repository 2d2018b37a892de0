using HookGuard.Masking;

namespace HookGuard;

/// <summary>Why a finding may be recorded all the same.</summary>
/// <param name="By">What allows it: a comment, or an entry of one of the configuration files.</param>
/// <param name="InSource">Whether it stands in the file itself.</param>
/// <param name="Reason">What its author gave as the reason.</param>
/// <param name="Until">The last day on which it applies.</param>
internal sealed record Allowance(ShownText By, bool InSource, ShownText Reason, DateOnly? Until = null);
