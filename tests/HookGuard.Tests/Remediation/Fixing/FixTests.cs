using System.Text;

namespace HookGuard.Tests.Remediation.Fixing;

[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class FixTests
{
    private static readonly string Key = ScannedText.Key();

    private static IEnumerable<FixSample> Undone => WholeRun.OneIn(3, FixSample.All);

    [TestCaseSource(typeof(FixSample), nameof(FixSample.All))]
    public void A_fixed_file_still_parses_and_its_commit_passes(FixSample sample)
    {
        using var repository = Staged(sample);
        Assert.That(
            repository.TryGit("commit", "-qm", "With a key").ExitCode,
            Is.EqualTo(1),
            "the hook must block it first"
        );
        var unstaged = sample.Comment + " not staged\n";
        File.AppendAllText(repository.PathOf(sample.Path), unstaged);

        var result = repository.HookGuard("fix", "--yes");

        Assert.That(result.ExitCode, Is.Zero, result.Output + result.Error);
        var commit = repository.TryGit("commit", "-qm", "With a look-up");
        Assert.Multiple(() =>
        {
            Assert.That(commit.ExitCode, Is.Zero, commit.Error);
            Assert.That(repository.Git("show", $"HEAD:{sample.Path}"), Does.Contain(sample.Fixed));
            Assert.That(repository.Git("show", $"HEAD:{sample.Path}"), Does.Not.Contain("not staged"));
            Assert.That(File.ReadAllText(repository.PathOf(sample.Path)), Does.Contain(unstaged));
            Assert.That(repository.Git("diff", "--numstat").Trim(), Is.EqualTo($"1\t0\t{sample.Path}"));
            Assert.That(Holding(repository), Is.EqualTo((string[])[".env"]));
            Assert.That(File.ReadAllText(repository.PathOf(".env")), Does.EndWith($"={Key}\n"));
            Assert.That(repository.Git("status", "--porcelain", "--ignored", ".env"), Is.EqualTo("!! .env\n"));
            Assert.That(Objects(repository), Does.Not.Contain(Key));
        });
        repository.Git("checkout", "-q", "--", sample.Path);
        sample.Check(repository);
    }

    [TestCaseSource(nameof(Undone))]
    public void Undo_restores_every_byte(FixSample sample)
    {
        using var repository = Staged(sample);
        File.AppendAllText(repository.PathOf(sample.Path), sample.Comment + " not staged\n");
        var (files, index) = (Files(repository), repository.Git("ls-files", "-s"));
        Assert.That(repository.HookGuard("fix", "--yes").ExitCode, Is.Zero);
        Assert.That(repository.Git("ls-files", "-s"), Is.Not.EqualTo(index));

        var undone = repository.HookGuard("fix", "--undo");

        Assert.Multiple(() =>
        {
            Assert.That(undone.ExitCode, Is.Zero, undone.Error);
            Assert.That(Files(repository), Is.EqualTo(files));
            Assert.That(repository.Git("ls-files", "-s"), Is.EqualTo(index));
        });
    }

    private static TestRepository Staged(FixSample sample)
    {
        var repository = TestRepository.Init().Write("README.md", "# App\n").Stage().Commit().Hook("pre-commit");
        return repository
            .Write(sample.Path, sample.Content.Replace("{{KEY}}", Key, StringComparison.Ordinal))
            .Stage(sample.Path);
    }

    /// <summary>Every file that holds the key, those of git's own folder included.</summary>
    private static string[] Holding(TestRepository repository) =>
        [
            .. Files(repository, gitToo: true)
                .Where(file => file.Value.Contains(Key, StringComparison.Ordinal))
                .Select(file => file.Key),
        ];

    private static SortedDictionary<string, string> Files(TestRepository repository, bool gitToo = false)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(repository.Folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(repository.Folder, file);
            if (gitToo || !path.StartsWith(".git" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                files[path] = Encoding.Latin1.GetString(File.ReadAllBytes(file));
            }
        }

        return files;
    }

    private static string Objects(TestRepository repository) =>
        repository.Git("cat-file", "--batch-all-objects", "--batch", "--unordered");
}
