namespace HookGuard.Policy.Configuration;

/// <summary>The type of a configuration value.</summary>
internal enum SettingType
{
    Object,
    Map,
    List,
    Text,
    Number,
    Flag,
}
