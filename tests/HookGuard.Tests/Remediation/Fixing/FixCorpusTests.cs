using System.Collections.Concurrent;
using System.Globalization;
using HookGuard.Tests.Installation;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>
/// A value in every place of a language that it is found in: the file is rewritten such that its own toolchain takes it, or left with
/// its line and the way out. <c>tests/fix-corpus.sh</c> tries all of them, and prints the table.
/// </summary>
[Category("Toolchain")]
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class FixCorpusTests
{
    private static readonly ConcurrentBag<(string Language, string Outcome)> Outcomes = [];

    private static readonly string Key = SampleTokens.One;

    [TestCaseSource(nameof(Cases))]
    public void A_file_is_rewritten_rightly_or_left_with_the_way_out(FixCorpusCase one)
    {
        var outcome = "wrong";
        try
        {
            outcome = Check(one);
        }
        finally
        {
            Outcomes.Add((one.Language, outcome));
        }
    }

    // All of them take minutes.
    private static IEnumerable<FixCorpusCase> Cases() => WholeRun.OneIn(16, FixCorpusCase.All);

    [OneTimeTearDown]
    public void Print_the_table()
    {
        string[] columns = ["rewritten", "declined", "wrong"];
        TestContext.Progress.WriteLine(Row("fix", columns));
        foreach (
            var language in Outcomes
                .GroupBy(outcome => outcome.Language, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            TestContext.Progress.WriteLine(Row(language.Key, Counts(language)));
        }

        TestContext.Progress.WriteLine(Row("all", Counts(Outcomes)));

        IEnumerable<string> Counts(IEnumerable<(string Language, string Outcome)> outcomes) =>
            columns.Select(column =>
                outcomes.Count(outcome => outcome.Outcome == column).ToString(CultureInfo.InvariantCulture)
            );

        static string Row(string head, IEnumerable<string> cells) =>
            $"| {head, -10} | {string.Join(" | ", cells.Select(cell => cell.PadLeft(9)))} |";
    }

    private static string Check(FixCorpusCase one)
    {
        using var repository = TestRepository.Init();
        var content = one.With(Key);
        repository.Write(one.Path, content);
        foreach (var (path, text) in one.Others)
        {
            repository.Write(path, text);
        }

        repository.Stage();
        var index = repository.Git("ls-files", "-s");
        Assert.That(repository.HookGuard("pre-commit").ExitCode, Is.EqualTo(1), "it must be found first");
        var printed = Printed(one, repository, withValues: false);

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.Output + fix.Error, Does.Not.Contain(Key));
        if (fix.ExitCode == (int)ExitCode.Blocked)
        {
            var lines = string.Join('|', one.Lines);
            Assert.That(fix.Output, Does.Match($@"(^|\n){one.Path}:({lines}) not fixed: \w[^\n]{{10,}}"));
            Assert.That(repository.Git("ls-files", "-s"), Is.EqualTo(index));
            Assert.That(File.ReadAllText(repository.PathOf(one.Path)), Is.EqualTo(content));
            return "declined";
        }

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(repository.HookGuard("pre-commit").ExitCode, Is.Zero, fix.Output);
        var after = File.ReadAllText(repository.PathOf(one.Path));
        Assert.That(
            after.Split('\n')[..^1].Select(line => line.EndsWith('\r')).Distinct().Count(),
            Is.LessThan(2),
            after
        );
        repository.Commit("Without the key");
        Assert.That(Objects(repository), Does.Not.Contain(Key));
        Assert.That(repository.Git("status", "--porcelain"), Is.Empty);
        Assert.That(File.ReadAllText(repository.PathOf(".env")), Does.Contain(Key), "it is lost");
        if (printed is null)
        {
            Toolchain.Of(one.Tool)(repository, one.Path);
        }
        else
        {
            Assert.That(Printed(one, repository, withValues: true), Is.EqualTo(printed), after);
        }

        Assert.That(repository.HookGuard("fix", "--undo").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(repository.PathOf(one.Path)), Is.EqualTo(content));
        Assert.That(repository.Git("ls-files", "-s"), Is.EqualTo(index));
        return "rewritten";
    }

    /// <summary>The output of a file that runs: with the values in its environment it is the one of before.</summary>
    private static string? Printed(FixCorpusCase one, TestRepository repository, bool withValues)
    {
        if (!one.Tool.StartsWith("run:", StringComparison.Ordinal))
        {
            return null;
        }

        var program = RealPrograms.Require(one.Tool["run:".Length..]);
        var load = withValues ? "set -a; . ./.env; set +a; " : "";
        var run = repository.Run("sh", ["-c", $"{load}exec '{program}' '{one.Path}'"]);
        Assert.That(run.ExitCode, Is.Zero, run.Error + File.ReadAllText(repository.PathOf(one.Path)));
        return run.Output;
    }

    private static string Objects(TestRepository repository) =>
        repository.Git("cat-file", "--batch-all-objects", "--batch", "--unordered");
}
