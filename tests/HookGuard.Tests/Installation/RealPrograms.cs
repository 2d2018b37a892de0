using System.Collections.Concurrent;

namespace HookGuard.Tests.Installation;

/// <summary>
/// Programs that not every machine has; <c>./test</c> installs them. A test that misses one is skipped with the reason, or fails where
/// nothing may be skipped.
/// </summary>
internal static class RealPrograms
{
    private const string SkipNothing = "TESTS_SKIP_NOTHING";

    private const string HuskyNetVersion = "0.9.1";

    private static readonly ConcurrentDictionary<string, int> Missing = new(StringComparer.Ordinal);

    private static readonly string[] Suffixes = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];

    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Where <c>npm install</c> puts the programs of <c>tests/HookManagers</c>.</summary>
    public static string NodeModules { get; } = Path.Join(RepositoryRoot, "tests", "HookManagers", "node_modules");

    /// <summary>How many tests were skipped for want of each program.</summary>
    public static IReadOnlyDictionary<string, int> SkippedTests => Missing;

    /// <summary>The program's path.</summary>
    public static string Require(string program)
    {
        var path = Path.IsPathRooted(program) ? program : Find(program);
        Require(File.Exists(path), program);
        // Programs of npm packages are scripts.
        if (path!.StartsWith(NodeModules, StringComparison.Ordinal))
        {
            Require("node");
        }

        return path;
    }

    /// <summary>From here on the repository's commands find the tool, and a program that they require.</summary>
    public static void PutOnPath(TestRepository repository, string program) =>
        repository.Environment["PATH"] = string.Join(
            Path.PathSeparator,
            Path.GetDirectoryName(TestRepository.Tool),
            Path.GetDirectoryName(Require(program)),
            Environment.GetEnvironmentVariable("PATH")
        );

    public static void Require(bool isThere, string name)
    {
        if (isThere)
        {
            return;
        }

        Missing.AddOrUpdate(name, 1, (_, count) => count + 1);
        var reason = $"{name} is missing, which ./test installs.";
        if (Environment.GetEnvironmentVariable(SkipNothing) is not null)
        {
            Assert.Fail(reason);
        }

        Assert.Ignore(reason);
    }

    /// <summary>Husky.Net, of the version that this repository's own manifest pins: <c>dotnet exec</c> runs it.</summary>
    public static string HuskyNet()
    {
        var packages =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var folder = Path.Join(packages, "husky", HuskyNetVersion, "tools");
        var program = Directory.Exists(folder)
            ? Directory
                .GetFiles(folder, "Husky.dll", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault()
            : null;
        Require(program is not null, "Husky.Net");
        return program!;
    }

    public static string? Find(string name) =>
        new[] { Path.Join(NodeModules, ".bin"), Path.Join(RepositoryRoot, "tests", "Toolchains", "powershell") }
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .SelectMany(_ => Suffixes, (folder, suffix) => Path.Join(folder, name + suffix))
            .FirstOrDefault(File.Exists);

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
