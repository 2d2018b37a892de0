using System.Diagnostics;
using System.Globalization;
using HookGuard.Tests.Installation;

namespace HookGuard.Tests.History;

/// <summary>A scan that is killed, loses its git or finds no room: it blocks, leaves nothing broken, and the next one finds the same.</summary>
[Category("Slow")]
[Platform(Include = "Linux", Reason = "Signals, and processes as files")]
[Parallelizable(ParallelScope.Self)]
public sealed class InterruptedScanTests
{
    // More than are remembered at once, so that a scan can be caught after it has noted something and before its end.
    private const int Commits = 5000;

    private const int Killed = 128 + 9;

    private static readonly string[] Scan = ["scan", "--history", "--format", "jsonl"];

    private TestRepository history;
    private List<string> expected;
    private TimeSpan duration;

    [OneTimeSetUp]
    public void Make()
    {
        history = GeneratedHistory.Make(7, Commits);
        history.Git("gc", "-q");
        var clock = Stopwatch.StartNew();
        expected = Found(Copy().HookGuard(Scan));
        duration = clock.Elapsed;
        Assert.That(expected, Has.Count.GreaterThan(20));
    }

    [OneTimeTearDown]
    public void Remove() => history.Dispose();

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Killed_at_any_time_it_goes_on_where_it_was(int part)
    {
        var copy = KilledWhileRunning(part);

        NothingIsLeftOf(copy);
        Assert.That(Found(copy.HookGuard(Scan)), Is.EqualTo(expected));
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    [TestCase("HUP")]
    public void Interrupted_it_does_not_pass_for_done(string signal)
    {
        var copy = Copy();
        using var scan = Start(copy);
        Await(() => Memory(copy) is { Length: > 0 } || scan.HasExited);
        Assert.That(scan.HasExited, Is.False, "it has to be caught in the middle");

        copy.Run("kill", ["-s", signal, $"{scan.Id}"]);
        Assert.That(scan.WaitForExit(30_000), Is.True);

        Assert.That(scan.ExitCode, Is.GreaterThan(128));
        NothingIsLeftOf(copy);
        Assert.That(
            File.ReadAllLines(Memory(copy)!.FullName).Where(line => line is not ""),
            Is.Not.Empty.And.All.Match("^([0-9a-f]{40} )+[0-9a-f]{64}$"),
            "whole lines alone"
        );
        Assert.That(Found(copy.HookGuard(Scan)), Is.EqualTo(expected));
    }

    [TestCase("diff-tree")]
    [TestCase("cat-file")]
    public void A_git_that_is_killed_blocks(string verb)
    {
        var copy = Copy().WithGrafts();
        var path = copy.Environment.GetValueOrDefault("PATH", Environment.GetEnvironmentVariable("PATH")!);
        var folder = Path.GetFullPath("../bin", copy.Folder);
        TestRepository.WriteProgram(
            Path.Join(folder, "git"),
            $$"""
            #!/bin/sh
            PATH='{{path}}'
            case " $* " in
              *' {{verb}} '*) touch ../killed; git "$@" | { dd bs=1 count=5000 2>/dev/null; kill -s KILL $$; } ;;
            esac
            exec git "$@"

            """
        );
        copy.Environment["PATH"] = $"{folder}:{path}";

        var scan = copy.HookGuard(Scan);

        copy.Environment["PATH"] = path;
        Assert.Multiple(() =>
        {
            Assert.That(copy.PathOf("../killed"), Does.Exist);
            Assert.That(scan.ExitCode, Is.EqualTo(3), scan.Output);
            Assert.That(scan.Error, Does.StartWith("hookguard: ").And.Not.Contain("a bug in HookGuard"));
        });
        NothingIsLeftOf(copy);
        Assert.That(Found(copy.HookGuard(Scan)), Is.EqualTo(expected));
    }

    [Test]
    public void A_full_disk_costs_what_is_remembered_and_nothing_else()
    {
        RealPrograms.Require("mount");
        var copy = Copy();
        Directory.CreateDirectory(copy.PathOf("hookguard"));

        // A disk of four pages, all taken, which only this process sees.
        var full = copy.Run(
            "unshare",
            [
                "-rm",
                "sh",
                "-ec",
                "mount -t tmpfs -o size=16k none hookguard; cat /dev/zero > hookguard/fill 2> /dev/null || true; "
                    + "! echo x > hookguard/more; exec \"$@\"",
                "sh",
                TestRepository.Tool,
                .. Scan,
            ]
        );

        Assert.That(full.Error, Does.Contain("echo"), "the disk has to be full");
        Assert.That(Found(full), Is.EqualTo(expected));
        Assert.That(Found(copy.HookGuard(Scan)), Is.EqualTo(expected));
    }

    [Test]
    public void Half_a_note_counts_for_nothing()
    {
        var copy = Copy();
        // The runtime makes a file larger than that for itself unless told not to.
        copy.Environment["DOTNET_EnableWriteXorExecute"] = "0";

        var limited = copy.Run(
            "sh",
            ["-c", "trap '' XFSZ; ulimit -f 3; exec \"$@\"", "sh", TestRepository.Tool, .. Scan]
        );

        Assert.That(Found(limited), Is.EqualTo(expected));
        Assert.That(Memory(copy)!.Length, Is.GreaterThan(0).And.LessThan(41 * Commits / 2), "it has to be cut");
        copy.Environment.Remove("DOTNET_EnableWriteXorExecute");
        Assert.That(Found(copy.HookGuard(Scan)), Is.EqualTo(expected));
    }

    [Test]
    public void A_place_that_cannot_be_written_costs_nothing_else()
    {
        var copy = Copy().Write("hookguard", "a file where a folder belongs");

        Assert.That(Found(copy.HookGuard(Scan)), Is.EqualTo(expected));
    }

    // A text on success is no text at all, which fits anywhere.
    [TestCase("scan --history --output /dev/full", 0)]
    [TestCase("scan --history 2> /dev/full", 0)]
    [TestCase("scan --history --format json --output /dev/full", 3)]
    [TestCase("scan --history --format json > /dev/full", 3)]
    public void A_report_that_finds_no_room_blocks(string command, int whenClean)
    {
        using var repository = TestRepository.Init().Write("a", "x\n").Stage().Commit();
        var clean = repository.Run("sh", ["-c", $"'{TestRepository.Tool}' {command}"]);
        repository.Write("a", $"{ScannedText.Key()}\n").Stage().Commit();
        var found = repository.Run("sh", ["-c", $"'{TestRepository.Tool}' {command}"]);

        Assert.Multiple(() =>
        {
            Assert.That(clean.ExitCode, Is.EqualTo(whenClean));
            Assert.That(found.ExitCode, Is.EqualTo(3));
            Assert.That(found.Error, command.Contains("2>") ? Is.Empty : Does.Contain("No space left"));
        });
    }

    // A scan that was faster than the first one is tried again, and killed sooner.
    private TestRepository KilledWhileRunning(int part)
    {
        for (var wait = duration * part / 4; ; wait /= 2)
        {
            var copy = Copy();
            using var scan = Start(copy);
            if (part == 0)
            {
                Await(() => Memory(copy) is { Length: > 0 } || scan.HasExited);
            }
            else
            {
                Thread.Sleep(wait);
            }

            scan.Kill();
            scan.WaitForExit();
            if (scan.ExitCode == Killed || wait < duration / 32)
            {
                Assert.That(scan.ExitCode, Is.EqualTo(Killed), "it has to be running when it is killed");
                return copy;
            }
        }
    }

    private TestRepository Copy()
    {
        var name = $"../{Path.GetRandomFileName()}.git";
        history.Git("clone", "-q", "--mirror", "--shared", ".", name);
        return history.At(name);
    }

    // Signals that whoever runs the tests ignores would be ignored by the tool as well.
    private static Process Start(TestRepository copy) =>
        copy.Start("env", ["--default-signal=INT,TERM,HUP", TestRepository.Tool, .. Scan]);

    // All but the last line, which counts what was read: the second scan reads less.
    private static List<string> Found(CommandResult scan)
    {
        Assert.That(scan.ExitCode, Is.EqualTo(1), scan.Error);
        return [.. scan.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1)];
    }

    private static FileInfo? Memory(TestRepository copy) =>
        Directory.Exists(copy.PathOf("hookguard/clean"))
            ? new DirectoryInfo(copy.PathOf("hookguard/clean")).EnumerateFiles().SingleOrDefault()
            : null;

    private static void NothingIsLeftOf(TestRepository copy)
    {
        Await(() => !ProcessesIn(copy).Any());
        Assert.That(Directory.EnumerateFiles(copy.Folder, "*.lock", SearchOption.AllDirectories), Is.Empty);
        Assert.That(Directory.EnumerateFiles(copy.Folder, "tmp_*", SearchOption.AllDirectories), Is.Empty);
    }

    private static IEnumerable<int> ProcessesIn(TestRepository copy) =>
        Directory
            .EnumerateDirectories("/proc")
            .Select(process =>
                int.TryParse(Path.GetFileName(process), CultureInfo.InvariantCulture, out var id) ? id : 0
            )
            .Where(id => id > 0 && LinkOf($"/proc/{id}/cwd") == copy.Folder);

    private static string? LinkOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Await(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromMinutes(2)));
            Thread.Sleep(2);
        }
    }
}
