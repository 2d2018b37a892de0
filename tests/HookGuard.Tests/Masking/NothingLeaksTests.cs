using System.Text;
using HookGuard.Commands;
using HookGuard.Tests.FileSystem;

namespace HookGuard.Tests.Masking;

/// <summary>
/// Every command, with credentials wherever one can stand, and errors provoked: no output repeats one, no file keeps one, and no child
/// is given one in its arguments or its environment.
/// </summary>
[Category("Slow")]
[Platform("Linux")]
public sealed class NothingLeaksTests
{
    private const string Nobody = "0000000000000000000000000000000000000000";

    // KEY is a value of its own, and BROKEN three objects that are malformed. What changes the repository comes last.
    private static readonly string[] Commands =
    [
        "pre-commit",
        "pre-merge-commit",
        "commit-msg message",
        "commit-msg missing-KEY",
        "post-commit",
        "post-rewrite amend",
        "post-rewrite KEY",
        "pre-push origin https://KEY@example.com/KEY",
        "pre-push KEY https://KEY@example.com/KEY",
        "pre-receive",
        "scan .",
        "scan . --block-at KEY",
        "scan missing-KEY",
        "scan --staged",
        "scan --history",
        "scan --history --unreachable",
        "scan --commits HEAD",
        "scan --commits HEAD~1..HEAD",
        "scan --commits KEY",
        "scan --commits KEY..HEAD",
        "scan --commits HEAD:KEY",
        "scan --commits refs/heads/KEY",
        "scan --commits BROKEN",
        "scan --since KEY",
        "scan --image KEY",
        "scan --image app.py",
        "scan --stdin --path KEY",
        "scan --KEY",
        "scan . --output no/KEY",
        "scan --format KEY",
        "ci",
        "ci --base KEY",
        "ci --base BROKEN",
        "config check",
        "config show",
        "allow list",
        "allow check --unused",
        "allow prune",
        "allow --last --reason KEY",
        "audit",
        "audit --format json",
        "audit --format markdown",
        "baseline --KEY",
        "report merge KEY",
        "report merge app.py",
        "allow KEY",
        "allow KEY:1",
        "allow hg1:0000000000000000 --reason KEY",
        "allow hg1:0000000000000000 --reason why --path KEY",
        "allow hg1:0000000000000000 --reason why --until KEY",
        "explain KEY",
        "explain KEY:1",
        "explain app.py:2",
        "explain app.py:2 --why --format markdown",
        "explain app.py:2 --format json",
        "explain app.py:2 --stage committed",
        "explain",
        "explain HEAD:app.py:2",
        "explain KEY:app.py:2",
        "where KEY",
        "rewrite KEY",
        "rewrite app.py:2 --dry-run",
        "where KEY:1",
        "where app.py:2",
        "where app.py:2 --format markdown --in .",
        "where PATH:1 --format json",
        "where app.py:2 --in KEY",
        "explain PATH:1",
        "explain PATH:1 --stage committed",
        "explain staged.py:1 --stage staged",
        "fix --dry-run",
        "fix --dry-run PATH",
        "fix --dry-run .",
        "fix KEY",
        "respond KEY",
        "respond KEY --status",
        "respond app.py:2",
        "respond app.py:2 --done KEY",
        "respond app.py:2 --skip later",
        "respond app.py:2 --record",
        "respond --status",
        "verify KEY",
        "verify -",
        "verify app.py:2 --api-url http://127.0.0.1:9",
        "verify app.py:2 --api-url https://KEY@127.0.0.1:9",
        "verify app.py:2 --region KEY",
        "owner KEY",
        "owner app.py:2 --admin-key - --api-url http://127.0.0.1:9",
        "usage KEY --admin-key missing-KEY",
        "usage app.py:2 --admin-key - --since KEY",
        "usage app.py:2 --admin-key - --known KEY",
        "usage app.py:2 --admin-key - --user KEY --api-url http://127.0.0.1:9",
        "rotate KEY",
        "rotate app.py:2 --name KEY",
        "rotate - --user KEY --api-url http://127.0.0.1:9",
        "completion KEY",
        "completion bash",
        "KEY",
        "doctor",
        "doctor KEY",
        "install KEY",
        "uninstall KEY",
        "selftest KEY",
        "install",
        "doctor",
        "selftest",
        "uninstall",
        "fix --yes PATH",
        "fix --undo",
        "fix --yes",
        "fix --undo",
        "rewrite app.py:2 --yes",
        "rewrite --undo",
    ];

    private static readonly string[] Formats =
    [
        "json",
        "jsonl",
        "sarif",
        "github",
        "gitlab",
        "gitlab-codequality",
        "html",
        "junit",
        "markdown",
        "text",
    ];

    [Test]
    public void Every_command_is_among_those_that_are_tried() =>
        Assert.That(
            Commands.Select(command => command.Split(' ')[0]),
            Is.SupersetOf(CommandLine.Create().Subcommands.Select(command => command.Name))
        );

    [Test]
    public void No_command_repeats_a_credential_whatever_goes_wrong([Values] bool isConfigured)
    {
        Interruption.RequireStrace();
        using var seeds = new LeakSeeds(isConfigured);
        HashSet<string> leaks = new(StringComparer.Ordinal);
        foreach (var command in All(seeds, isConfigured ? [] : Formats))
        {
            var name = string.Join(' ', command);
            var run = TracedRun.Of(
                seeds.Repository,
                [.. command.Select(part => part.Replace("KEY", seeds.Key("argument")))],
                Encoding.UTF8.GetBytes(InputFor(name, seeds))
            );
            Assert.That(run.Result.ExitCode, Is.InRange(0, 3), name);
            Assert.That(run.Result.Error, Does.Not.Contain("bug in HookGuard"), name);
            leaks.UnionWith(
                Printed(seeds, run)
                    .Concat(Passed(seeds, run))
                    .Concat(Written(seeds, run, isFix: command[0] == "fix"))
                    .Concat(LeftBehind(seeds))
                    .Select(leak => $"{name}: {leak}")
            );
        }

        Assert.That(leaks, Is.Empty, string.Join('\n', leaks));
    }

    private static IEnumerable<string[]> All(LeakSeeds seeds, IEnumerable<string> formats) =>
        formats
            .SelectMany(format =>
                (string[])[$"scan . --format {format}", $"scan --history --format {format} --output ../{format}.report"]
            )
            .Concat(Commands)
            .SelectMany(command =>
                seeds.Broken.Select(id => command.Replace("BROKEN", id)).Distinct(StringComparer.Ordinal)
            )
            .Select(command => command.Replace("PATH", $"folder-{seeds.Key("folder")}/{seeds.Key("path")}.txt"))
            .Select(command => command.Split(' '))
            .Append(["scan", ""])
            .Append(["scan", ".", "--output", ""]);

    private static string InputFor(string command, LeakSeeds seeds)
    {
        var key = seeds.Key("input");
        var head = seeds.Repository.Head();
        return command.Split(' ')[0] switch
        {
            "pre-push" => $"refs/heads/{key} {head} refs/heads/{key} {Nobody}\n",
            "pre-receive" => $"{Nobody} {head} refs/heads/{key}\n",
            "post-rewrite" => $"{head} {key}\n",
            _ => $"{key} {head} refs/heads/{key} {Nobody}\n",
        };
    }

    private static IEnumerable<string> Printed(LeakSeeds seeds, TracedRun run) =>
        seeds.LeaksIn(run.Result.Output + run.Result.Error).Select(leak => $"printed {leak}");

    private static IEnumerable<string> Passed(LeakSeeds seeds, TracedRun run) =>
        run
            .Children.Select(child => WithoutInherited(seeds, child))
            .SelectMany(seeds.LeaksIn)
            .Select(leak => $"child {leak}");

    // The index names paths. A fix moves values from files of the work tree into one that git ignores, and an undo moves them back.
    private static IEnumerable<string> Written(LeakSeeds seeds, TracedRun run, bool isFix) =>
        run
            .Writes.Where(write => Path.GetFileName(write.File) is not "index.lock")
            .Where(write => !isFix || seeds.IsInGitDirectory(write.File))
            .SelectMany(write => seeds.LeaksIn(write.Text).Select(leak => $"{write.File} {leak}"));

    private static string WithoutInherited(LeakSeeds seeds, string child) =>
        seeds.Environment.Aggregate(
            child,
            (text, variable) => text.Replace($"\"{variable.Key}={variable.Value}\"", "", StringComparison.Ordinal)
        );

    private static IEnumerable<string> LeftBehind(LeakSeeds seeds)
    {
        var home = Path.GetDirectoryName(seeds.Repository.Folder)!;
        return Directory
            .EnumerateFileSystemEntries(Path.Join(home, "temporary"))
            .Concat(Directory.EnumerateFiles(home, "core*"))
            .Concat(Directory.EnumerateFiles(seeds.Repository.Folder, "core*"))
            .Select(file => $"left {file}");
    }
}
