namespace HookGuard.Tests;

/// <summary>A test is in the folder that its subject has in the source.</summary>
public sealed class MirrorTests
{
    // Scenarios and recipes go through the whole tool.
    private static readonly string[] Across = ["Scenarios", "Recipes"];

    [TestCase("HookGuard.Detection")]
    [TestCase("HookGuard")]
    public void Folders_of_tests_mirror_those_of_the_source(string project)
    {
        var source = Path.Join(LayerTests.Source, project);
        var tests = Path.GetFullPath(Path.Join(LayerTests.Source, "../tests", $"{project}.Tests"));

        Assert.That(
            Directory
                .EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(tests, Path.GetDirectoryName(file)!).Replace('\\', '/'))
                .Where(folder => folder.Split('/')[0] is var top and not ("bin" or "obj") && !Across.Contains(top))
                .Distinct(StringComparer.Ordinal)
                .Where(folder => !Directory.Exists(Path.Join(source, folder))),
            Is.Empty
        );
    }
}
