using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Tests.Scenarios;

/// <summary>Does what the guard advises for what a repository holds, command by command, and asks it again.</summary>
internal static class RewriteRunner
{
    public const string Clean = "key = ENV\n";

    public static TestRepository Start() => TestRepository.Init().Write("first", "x\n").Stage().Commit("First");

    public static IReadOnlyList<Step> Follow(TestRepository repository, params string[] paths) =>
        Follow(repository, paths, Clean, "HEAD");

    // Does what the steps say, the edit by hand included, and then asks the guard again.
    public static IReadOnlyList<Step> Follow(
        TestRepository repository,
        string[] paths,
        string taken,
        string from,
        bool isAll = true
    )
    {
        repository.Environment["GIT_EDITOR"] = $"sed -i.old 's/{SampleTokens.One}/gone/'";
        var findings = Check(repository, from);
        foreach (var line in findings[0].Steps.SelectMany(step => step.Lines))
        {
            if (line.StartsWith("git add", StringComparison.Ordinal))
            {
                foreach (var path in paths)
                {
                    repository.Write(path, taken);
                }
            }

            var run = line.StartsWith("hookguard ", StringComparison.Ordinal)
                ? repository.HookGuard([.. line.Split(' ')[1..], "--yes"])
                : repository.Run("sh", ["-c", line]);
            Assert.That(run.ExitCode, Is.Zero, $"{line}\n{run.Error}");
        }

        var left = repository.TryGit("rev-parse", "--verify", from).ExitCode == 0 ? Check(repository, from) : [];
        Assert.That(left, isAll ? Is.Empty : Has.Count.LessThan(findings.Count));
        Assert.That(repository.Git("status", "--porcelain", "-uno"), Is.Empty);
        return findings[0].Steps;
    }

    private static IReadOnlyList<Finding> Check(TestRepository repository, string from)
    {
        using var scan = new CommitScan(repository.Folder);
        var range = new ScanTarget([new RefUpdate($"refs/tags/{from}", null, from)]);
        var found = PushCheck.Check(scan, [range], range.Commits(scan), Settings.BuiltIn);
        return new RewriteAdvice(scan, new Detector()).AddTo(found).Findings;
    }
}
