namespace HookGuard.Installation;

/// <summary>The executable that runs now, by the path that an update of the tool does not change.</summary>
internal static class OwnExecutable
{
    private const string Store = ".store";

    /// <summary>Null where the tool has no executable of its own, as a local tool without native code.</summary>
    public static string? Path { get; } = Find(Environment.ProcessPath, File.Exists);

    internal static string? Find(string? running, Func<string, bool> exists)
    {
        if (running is null || System.IO.Path.GetFileNameWithoutExtension(running) == "dotnet")
        {
            return null;
        }

        // Global tools are links into a folder that is named after the version.
        var store = running.IndexOf(
            $"{System.IO.Path.DirectorySeparatorChar}{Store}{System.IO.Path.DirectorySeparatorChar}",
            StringComparison.Ordinal
        );
        var link = store < 0 ? running : System.IO.Path.Combine(running[..store], System.IO.Path.GetFileName(running));
        return exists(link) ? link : running;
    }
}
