using System.Text;
using HookGuard.Installation;

namespace HookGuard.Tests.Installation;

[Category("Toolchain")]
public sealed class ShimTests
{
    private static readonly string Folder = Path.Join(RealPrograms.RepositoryRoot, "hooks");

    private static readonly IEnumerable<string> Hooks = HookNames.Guarded.Concat(HookNames.GuardedOnServer);

    [Test]
    public void Every_script_is_one_that_install_writes()
    {
        var scripts = Directory.GetFiles(Folder).Select(file => Path.GetFileName(file));

        Assert.That(scripts, Is.EquivalentTo([.. Hooks, "repository-hook", Shim.Runner]));
    }

    [TestCaseSource(nameof(Hooks))]
    public void Scripts_differ_in_names_only(string hook)
    {
        var model = HookNames.ReadsInput(hook) ? "pre-push" : "pre-commit";

        Assert.That(
            Lines(hook),
            Is.EqualTo(Lines(model).Select(line => line.Replace(model, hook, StringComparison.Ordinal)))
        );
    }

    [Test]
    public void A_path_with_an_apostrophe_stays_one_word()
    {
        var script = Encoding.UTF8.GetString(Shim.RunnerWith("/it's here/hookguard"));

        Assert.That(script, Does.Contain(@"in '/it'\''s here/hookguard' "));
    }

    // Git for Windows, a checkout without modes and an editor have broken scripts before.
    [TestCaseSource(nameof(Hooks))]
    [TestCase(Shim.Runner)]
    [TestCase("repository-hook")]
    public void A_script_has_line_ends_and_a_mode_that_git_runs(string hook)
    {
        var file = Path.Join(Folder, hook);

        Assert.That(File.ReadAllText(file), Does.StartWith("#!/bin/sh\n").And.Not.Contain("\r"));
        Assert.That(HookFolder.IsExecutable(file));
    }

    [TestCase("/home/a/.dotnet/tools/.store/hookguard/0.1.0/hookguard.linux-x64/0.1.0/tools/any/linux-x64/hookguard")]
    public void A_tool_of_the_account_is_called_by_the_link_that_an_update_keeps(string running) =>
        Assert.That(OwnExecutable.Find(running, exists: _ => true), Is.EqualTo("/home/a/.dotnet/tools/hookguard"));

    [TestCase("/usr/share/dotnet/dotnet")]
    [TestCase(null)]
    public void A_tool_that_dotnet_runs_has_no_executable(string? running) =>
        Assert.That(OwnExecutable.Find(running, exists: _ => true), Is.Null);

    private static string[] Lines(string hook) => File.ReadAllLines(Path.Join(Folder, hook));
}
