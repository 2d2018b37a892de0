using System.Text;
using HookGuard.FileSystem;

namespace HookGuard.Processes;

/// <summary>How the user of this clone calls the tool: messages give commands that can be copied.</summary>
internal static class ToolCommand
{
    private const string Executable = "hookguard";

    /// <summary>Where a repository pins tools, relative to its top.</summary>
    public static readonly IReadOnlyList<string> Manifests = [".config/dotnet-tools.json", "dotnet-tools.json"];

    private static readonly Lazy<string> Found = new(() => Find(Environment.CurrentDirectory));

    /// <summary>By the name alone where the PATH has it, or where nothing else is known.</summary>
    public static string Name => Found.Value;

    private static string Find(string folder) =>
        ProgramFile.Find(Executable, folder) is null
        && WorkTree
            .TopsAround(folder)
            .SelectMany(top => Manifests, (top, manifest) => Path.Join(top, manifest))
            .Any(Pins)
            ? $"dotnet {Executable}"
            : Executable;

    private static bool Pins(string manifest) =>
        File.Exists(manifest)
        && BoundedFile.Refusal(manifest) is null
        && Encoding
            .UTF8.GetString(BoundedFile.TryRead(manifest) ?? [])
            .Contains($"\"{Executable}\"", StringComparison.OrdinalIgnoreCase);
}
