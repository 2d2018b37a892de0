using System.Reflection;

namespace HookGuard;

/// <summary>What the tool calls itself in reports.</summary>
internal static class Product
{
    public const string Name = "hookguard";

    public static string Version { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
