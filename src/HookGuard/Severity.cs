namespace HookGuard;

/// <summary>The effect of a rule's findings.</summary>
internal enum Severity
{
    Block,
    Warn,
    Off,
}
