using HookGuard.Processes;

namespace HookGuard.Installation.Managers;

/// <summary>The files of a repository by which everybody who works on it finds the tool, whichever hook manager they use.</summary>
internal static class SharedFiles
{
    public const string Runner = ".config/hookguard.sh";

    private const string Attributes = ".gitattributes";

    /// <summary>How a manager's file calls a command of the tool: not by a path, which is right on one machine only.</summary>
    public static string Command(string hook) => $"sh {Runner} {hook}";

    public static IEnumerable<string> In(Clone clone) =>
        new[] { clone.PathOf(Runner), clone.PathOf(Attributes) }.Where(file =>
            Shim.IsAt(file) || MarkedBlock.IsIn(file)
        );

    public static void Add(Clone clone, string? scripts)
    {
        clone.Files.WriteProgram(Runner, Shim.RunnerWith(null));
        AddAttributes(clone, scripts is null ? [] : [scripts]);
    }

    /// <summary>No shell reads scripts with the line ends that git writes on Windows.</summary>
    public static void AddAttributes(Clone clone, params IEnumerable<string> folders)
    {
        MarkedBlock.Edit(
            clone.Files,
            clone.PathOf(Attributes),
            text =>
                MarkedBlock.Insert(
                    text,
                    text.Length,
                    folders
                        .Select(folder => $"/{folder}/*")
                        .Prepend($"/{Runner}")
                        .Select(pattern => $"{Quote(pattern)} text eol=lf")
                )
        );
    }

    public static void Remove(Clone clone)
    {
        MarkedBlock.RemoveFrom(clone.Files, clone.PathOf(Attributes));
        if (Shim.IsAt(clone.PathOf(Runner)))
        {
            clone.Files.Delete(Runner);
            clone.Files.DeleteIfEmpty(Path.GetDirectoryName(Runner)!);
        }
    }

    public static bool HasLocalTool(Clone clone, string name) =>
        ToolCommand.Manifests.Any(file =>
            MarkedBlock.Read(clone.PathOf(file)).Contains($"\"{name}\"", StringComparison.OrdinalIgnoreCase)
        );

    private static string Quote(string pattern) =>
        pattern.Contains(' ')
            ? $"\"{pattern.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : pattern;
}
