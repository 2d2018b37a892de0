using System.Reflection;
using HookGuard.Detection;

namespace HookGuard;

/// <summary>What the tool calls itself.</summary>
internal static class ToolInfo
{
    public const string Name = "hookguard";

    // VERSION+COMMIT, or VERSION alone where it was built outside of a clone.
    private static readonly string[] Parts = typeof(ToolInfo)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+');

    public static string Version => Parts[0];

    public static string? Commit => Parts is [_, var commit] ? commit : null;

    /// <summary>The same wherever detection is the same.</summary>
    public static string RuleSet { get; } =
        typeof(Detector)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "RuleSet")
            .Value!;
}
