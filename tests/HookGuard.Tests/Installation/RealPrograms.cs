namespace HookGuard.Tests.Installation;

/// <summary>Programs that not every machine has. Where CI runs, all of them are there.</summary>
internal static class RealPrograms
{
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Where <c>npm install</c> puts the programs of <c>tests/HookManagers</c>.</summary>
    public static string NodeModules { get; } = Path.Join(RepositoryRoot, "tests", "HookManagers", "node_modules");

    /// <summary>The program's path. Without it the test is inconclusive, or fails where CI runs.</summary>
    public static string Require(string name, string howToGetIt)
    {
        var found = Find(name);
        Require(found is not null, name, howToGetIt);
        return found!;
    }

    /// <summary>A file that a package brings along, under the same terms.</summary>
    public static void RequireFile(string file, string howToGetIt) =>
        Require(File.Exists(file), Path.GetFileName(file), howToGetIt);

    private static void Require(bool isThere, string name, string howToGetIt)
    {
        var missing = $"This test needs {name}: {howToGetIt}.";
        if (!isThere && Environment.GetEnvironmentVariable("CI") is not null)
        {
            Assert.Fail(missing);
        }

        Assume.That(isThere, missing);
    }

    private static string? Find(string name) =>
        new[] { Path.Join(NodeModules, ".bin") }
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .SelectMany(folder => Suffixes, (folder, suffix) => Path.Join(folder, name + suffix))
            .FirstOrDefault(File.Exists);

    private static readonly string[] Suffixes = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "HookGuard.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
