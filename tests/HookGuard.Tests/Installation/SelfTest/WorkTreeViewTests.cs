using System.Runtime.Versioning;
using HookGuard.Installation.SelfTest;

namespace HookGuard.Tests.Installation.SelfTest;

[Platform("Linux")]
[UnsupportedOSPlatform("windows")]
public sealed class WorkTreeViewTests
{
    private static readonly HashSet<string> Policy = new([".hookguard.json", "rules/own.json"], StringComparer.Ordinal);

    [TestCase(true)]
    [TestCase(false)]
    public void Hooks_find_what_the_work_tree_holds_whether_or_not_the_system_gives_links(bool hasLinks)
    {
        using var repository = TestRepository.Init();
        repository
            .Write(".husky/_/pre-commit", "#!/bin/sh\n")
            .Write("node_modules/tool/run", "run\n")
            .Write("rules/own.json", "{}\n")
            .Write("rules/other.json", "{}\n")
            .Write(".gitattributes", "*.dat -diff\n")
            .Write(".hookguard.json", "{}\n");
        TestRepository.MakeExecutable(repository.PathOf(".husky/_/pre-commit"));
        Directory.CreateSymbolicLink(repository.PathOf("node_modules/loop"), "..");
        var copy = Directory.CreateDirectory(repository.PathOf("../copy")).FullName;

        if (hasLinks)
        {
            WorkTreeView.Make(repository.Folder, copy, Policy);
        }
        else
        {
            new WorkTreeView(Policy, (_, _) => false).Make(repository.Folder, copy);
        }

        string[] expected = [".gitattributes", ".husky/_/pre-commit", "node_modules/tool/run", "rules/other.json"];
        Assert.Multiple(() =>
        {
            Assert.That(expected.Where(file => !File.Exists(Path.Join(copy, file))), Is.Empty);
            Assert.That(File.GetUnixFileMode(Path.Join(copy, expected[1])).HasFlag(UnixFileMode.UserExecute));
            Assert.That(Policy.Where(file => File.Exists(Path.Join(copy, file))), Is.Empty);
            Assert.That(Path.Exists(Path.Join(copy, ".git")), Is.False);
            Assert.That(new FileInfo(Path.Join(copy, ".husky")).LinkTarget is not null, Is.EqualTo(hasLinks));
        });
    }
}
