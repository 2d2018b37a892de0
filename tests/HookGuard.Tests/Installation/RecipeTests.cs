using HookGuard.Installation;

namespace HookGuard.Tests.Installation;

/// <summary>The recipes in <c>install/</c> are what <c>hookguard install</c> writes.</summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class RecipeTests
{
    [Test]
    public void This_repository_guards_itself_by_its_own_recipe()
    {
        string[] files = [.. HookNames.Guarded.Select(hook => $".husky/{hook}"), ".config/hookguard.sh"];
        using var repository = TestRepository.Init();
        repository.HookGuard("install", "--manager", "husky.net");

        foreach (var file in files)
        {
            var own = Path.Join(RealPrograms.RepositoryRoot, file);
            Assert.That(File.ReadAllText(own), Is.EqualTo(File.ReadAllText(repository.PathOf(file))), file);
            Assert.That(HookFolder.IsExecutable(own), file);
        }
    }

    [TestCase("husky.net", "husky.net")]
    [TestCase("husky", "husky")]
    [TestCase("lefthook", "lefthook")]
    [TestCase("prek", "pre-commit")]
    public void A_recipe_is_what_the_command_writes(string manager, string folder)
    {
        using var repository = TestRepository.Init();
        var recipe = Path.Join(RealPrograms.RepositoryRoot, "install", folder);
        var manifest = Path.Join(recipe, ".config", "dotnet-tools.json");
        if (File.Exists(manifest))
        {
            repository.Write(".config/dotnet-tools.json", File.ReadAllBytes(manifest));
        }

        repository.HookGuard("install", "--manager", manager);

        var files = Directory.GetFiles(recipe, "*", SearchOption.AllDirectories);
        Assert.That(files, Is.Not.Empty);
        foreach (var file in files.Select(file => Path.GetRelativePath(recipe, file)))
        {
            Assert.That(
                File.ReadAllText(repository.PathOf(file)),
                Is.EqualTo(File.ReadAllText(Path.Join(recipe, file))),
                file
            );
        }
    }
}
