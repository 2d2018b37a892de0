using HookGuard.Tests.Installation;

namespace HookGuard.Tests.Commands;

/// <summary>
/// Keeps the page for <c>man</c> and the completion scripts in <c>docs/shell</c> as the commands have them, and packed with the tool. With
/// <c>WRITE_SHELL=1</c> in the environment, as <c>build/shell</c> sets it, they are written.
/// </summary>
public sealed class ManPageTests
{
    private static readonly string Folder = Path.Join(RealPrograms.RepositoryRoot, "docs", "shell");

    [Test]
    public void The_page_is_made_from_the_commands() => Holds("hookguard.1", ManPage.Write());

    [TestCase("bash", "hookguard.bash")]
    [TestCase("zsh", "_hookguard")]
    [TestCase("fish", "hookguard.fish")]
    [TestCase("pwsh", "hookguard.ps1")]
    public void The_completion_is_the_one_that_the_tool_prints(string shell, string file)
    {
        using var repository = TestRepository.Init();

        Holds(file, repository.HookGuard("completion", shell).Output);
    }

    [Test]
    public void They_are_packed_with_the_tool() =>
        Assert.That(
            File.ReadAllText(Path.Join(RealPrograms.RepositoryRoot, "src", "HookGuard", "HookGuard.csproj")),
            Does.Contain("""<None Include="../../docs/shell/*" Pack="true" PackagePath="/shell/" />""")
        );

    [Test]
    [Category("Toolchain")]
    public void A_formatter_takes_the_page_without_a_warning()
    {
        RealPrograms.Require("groff");
        using var repository = TestRepository.Init();

        var page = repository.Run("groff", ["-man", "-ww", "-z", Path.Join(Folder, "hookguard.1")]);

        Assert.That(page, Is.EqualTo(new CommandResult(0, "", "")));
    }

    private static void Holds(string name, string content)
    {
        var file = Path.Join(Folder, name);
        if (Environment.GetEnvironmentVariable("WRITE_SHELL") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, content);
        }

        Assert.That(File.ReadAllText(file).ReplaceLineEndings("\n"), Is.EqualTo(content));
    }
}
