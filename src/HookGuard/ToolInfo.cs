using System.Reflection;

namespace HookGuard;

/// <summary>What the tool calls itself in reports.</summary>
internal static class ToolInfo
{
    public const string Name = "hookguard";

    public static string Version { get; } =
        typeof(ToolInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
