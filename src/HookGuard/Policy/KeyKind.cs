namespace HookGuard.Policy;

/// <summary>The type of a configuration value.</summary>
internal enum KeyKind
{
    Object,
    Map,
    List,
    Text,
    Number,
    Flag,
}
