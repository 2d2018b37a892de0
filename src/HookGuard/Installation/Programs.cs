namespace HookGuard.Installation;

/// <summary>Where programs are.</summary>
internal static class Programs
{
    /// <summary>The program's path, from the folders given and then from those of the PATH, or null.</summary>
    public static string? Find(string name, params IEnumerable<string> folders) =>
        folders
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Where(folder => folder.Length > 0)
            .SelectMany(folder => Suffixes, (folder, suffix) => Path.Combine(folder, name + suffix))
            .FirstOrDefault(File.Exists);

    private static readonly string[] Suffixes = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
}
