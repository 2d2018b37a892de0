namespace HookGuard.Installation.Managers;

/// <summary>How files that a team shares call the tool: by name, because a path is right on one machine only.</summary>
internal static class SharedCommand
{
    private static readonly string[] Manifests = [".config/dotnet-tools.json", "dotnet-tools.json"];

    public static string For(Clone clone, string hook) =>
        (IsLocalTool(clone) ? "dotnet hookguard " : "hookguard ") + hook;

    public static bool IsLocalTool(Clone clone, string name = "hookguard") =>
        Manifests.Any(file =>
            MarkedBlock.Read(clone.PathOf(file)).Contains($"\"{name}\"", StringComparison.OrdinalIgnoreCase)
        );
}
