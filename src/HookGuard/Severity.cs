namespace HookGuard;

/// <summary>What a rule's findings do.</summary>
internal enum Severity
{
    Block,
    Warn,
    Off,
}
