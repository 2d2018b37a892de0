using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace HookGuard.Tests.Scenarios;

/// <summary>What would never end, or fill the memory, if nothing bounded it.</summary>
public sealed class EndlessWorkScenarios
{
    [TestCase("git")]
    [TestCase("libgit2")]
    public void Folders_that_repeat_within_each_other_in_HEAD_block_a_commit(string reader)
    {
        using var repository = TestRepository.Init().Read(reader);
        repository.Write("a", "1\n").Stage().Commit();
        repository.Git("update-ref", "HEAD", TreeBomb.Commit(repository));
        var time = Stopwatch.StartNew();

        var hook = repository.HookGuard("pre-commit");

        Assert.Multiple(() =>
        {
            Assert.That(hook.ExitCode, Is.EqualTo(3));
            Assert.That(hook.Error, Does.Contain("folders repeat one another"));
            // The limit of a commit would end it as well, half a minute later.
            Assert.That(time.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
        });
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void When_the_time_is_over_what_was_started_ends_too()
    {
        using var repository = TestRepository.Init();
        repository.Write("a", "1\n").Stage();
        var folder = repository.PathOf("../bin");
        TestRepository.WriteProgram(
            Path.Join(folder, "git"),
            "#!/bin/sh\ncase \"$*\" in *diff-index*) echo $$ >\"$HOME/started\"; exec sleep 300;; esac\n"
                + $"PATH=${{PATH#*:}} exec git \"$@\"\n"
        );
        repository.Environment["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}";
        repository.Environment["HOOKGUARD_READER"] = "git";
        repository.Environment["HOOKGUARD_BUDGETS__COMMIT"] = "1500ms";

        var hook = repository.HookGuard("pre-commit");

        Assert.That(hook.ExitCode, Is.EqualTo(3), hook.Error);
        Assert.That(hook.Error, Does.Contain("not everything was scanned within 1.5 s"));
        var started = File.ReadAllText(repository.PathOf("../started")).Trim();
        Assert.That(() => Runs(started), Is.False.After(5000, 50));
    }

    [TestCase("git")]
    [TestCase("libgit2")]
    public void A_blob_that_is_too_large_to_be_held_blocks_by_its_name(string reader)
    {
        using var repository = TestRepository.Init().Read(reader);
        var id = new string('1', 40);
        var file = repository.PathOf($".git/objects/{id[..2]}/{id[2..]}");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var stored = new ZLibStream(File.Create(file), CompressionLevel.Fastest))
        {
            stored.Write(Encoding.ASCII.GetBytes($"blob {600 << 20}\0beginning"));
        }

        repository.Git("update-index", "--add", "--cacheinfo", $"100644,{id},a.bin");

        var hook = repository.HookGuard("pre-commit");

        Assert.Multiple(() =>
        {
            Assert.That(hook.ExitCode, Is.EqualTo(3));
            Assert.That(hook.Error, Does.Contain("a.bin: it is larger than 512 MiB"));
        });
    }

    [Test]
    public void A_report_lists_a_thousand_places_and_counts_the_others()
    {
        using var repository = TestRepository.Init();
        repository
            .Write("a", string.Concat(Enumerable.Range(0, 1_200).Select(each => $"key = {ScannedText.Key(each)}\n")))
            .Stage();

        var hook = repository.HookGuard("pre-commit");

        Assert.Multiple(() =>
        {
            Assert.That(hook.ExitCode, Is.EqualTo(1));
            Assert.That(hook.Error, Does.Contain("1200 credentials in 1 file"));
            Assert.That(hook.Error, Does.Contain("  a:1000:7  ").And.Not.Contain("  a:1001:7  "));
            Assert.That(hook.Error, Does.Contain("and 200 more"));
        });
    }

    private static bool Runs(string process)
    {
        var file = $"/proc/{process}/stat";
        // One that has ended may stay in the list until its parent looks.
        return File.Exists(file) && File.ReadAllText(file).Split(')')[^1].Trim()[0] is not ('Z' or 'X');
    }
}
