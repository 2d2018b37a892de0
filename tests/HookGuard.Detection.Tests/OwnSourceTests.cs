using System.Runtime.CompilerServices;

namespace HookGuard.Detection.Tests;

/// <summary>This repository speaks of nothing but PagerDuty credentials, and holds none.</summary>
public sealed class OwnSourceTests
{
    private static readonly string[] Folders = ["src", "tests", "docs", "hooks", "install"];

    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true };

    [Test]
    public void This_repository_holds_no_credential()
    {
        var root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));
        var detector = new Detector();
        var seen = 0;
        Assert.Multiple(() =>
        {
            foreach (var file in Folders.Select(f => Path.Combine(root, f)).Where(Directory.Exists).SelectMany(Files))
            {
                seen++;
                var path = Path.GetRelativePath(root, file).Replace('\\', '/');
                var found = detector.Detect(path, File.ReadAllBytes(file), out var text);
                Assert.That(found.Select(detected => Differences.Describe(detected, text)), Is.Empty, path);
            }
        });
        Assert.That(seen, Is.GreaterThan(500));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", All)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string Here([CallerFilePath] string here = "") => here;
}
