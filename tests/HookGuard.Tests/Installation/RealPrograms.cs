using HookGuard.Installation;

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
        var found = Programs.Find(name, Path.Join(NodeModules, ".bin"));
        var missing = $"This test needs {name}: {howToGetIt}.";
        if (found is null && Environment.GetEnvironmentVariable("CI") is not null)
        {
            Assert.Fail(missing);
        }

        Assume.That(found, Is.Not.Null, missing);
        return found!;
    }

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
