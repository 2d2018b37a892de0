namespace HookGuard.Stores.Kinds;

/// <summary>No secrets manager: env files that git ignores.</summary>
internal static class EnvironmentVariables
{
    public static StoreKind Kind { get; } = new("environment", "the environment");
}
