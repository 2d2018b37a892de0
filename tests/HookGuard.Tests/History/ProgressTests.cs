using System.Text.RegularExpressions;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.History;

/// <summary>What a person sees who waits for a scan at a terminal.</summary>
[Category("Slow")]
[Platform(Include = "Linux", Reason = "The pseudo-terminal of util-linux")]
[Parallelizable(ParallelScope.All)]
public sealed partial class ProgressTests
{
    private const int Commits = 200;

    private static readonly string Scan = $"'{TestRepository.Tool}' scan --history";

    [Test]
    public void A_line_tells_how_far_it_is_and_makes_way_for_the_report()
    {
        using var history = SlowHistory();

        var scan = PseudoTerminal.Run(history, Scan);

        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.EqualTo(1), scan.Output);
            Assert.That(Lines(scan.Output), Has.Some.EqualTo("hookguard: [..........]   0 %, 0 of 200 commits"));
            Assert.That(Screen(scan.Output), Does.StartWith("hookguard: \e[1;31mfound:"));
        });
    }

    [Test]
    public void It_fits_the_terminal([Values(80, 40, 20, 5)] int columns)
    {
        using var history = SlowHistory();

        var lines = Lines(PseudoTerminal.Run(history, Scan, columns).Output);

        Assert.That(lines, columns > 5 ? Is.Not.Empty : Is.Empty);
        Assert.That(lines.Select(line => line.Length), Has.All.LessThan(columns));
    }

    [TestCase("CI=true", "")]
    [TestCase("TERM=dumb", "")]
    [TestCase("", "2> report")]
    public void Nothing_is_written_where_nobody_sees_it_move(string variable, string redirection)
    {
        using var history = SlowHistory();

        var scan = PseudoTerminal.Run(history, $"env {variable} {Scan} {redirection}");

        var report = redirection is "" ? scan.Output : File.ReadAllText(history.PathOf("report"));
        Assert.That(report, Does.StartWith("hookguard: "));
        Assert.That(report.ReplaceLineEndings("\n"), Does.Not.Contain('\r').And.Not.Contain('%'));
    }

    [Test]
    public void A_report_for_a_program_is_left_alone()
    {
        using var history = SlowHistory();

        var scan = PseudoTerminal.Run(history, $"{Scan} --format json > report");

        Assert.That(Lines(scan.Output), Is.Not.Empty);
        Assert.That(Screen(scan.Output), Is.Empty);
        Assert.That(File.ReadAllText(history.PathOf("report")), Does.StartWith("{"));
    }

    [Test]
    public void An_interruption_takes_it_back()
    {
        // It does not wait for the end: the interruption comes first, however slow the machine is.
        using var history = SlowHistory(seconds: 20);

        var scan = PseudoTerminal.Interrupt(history, Scan, when: "200 commits\r");

        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.GreaterThan(128));
            Assert.That(Screen(scan.Output).Replace("^C", "", StringComparison.Ordinal), Is.Empty);
        });
    }

    [Test]
    public void A_push_shows_it_too_and_takes_it_back_when_its_time_is_over()
    {
        using var history = SlowHistory(seconds: 30);
        history.Write(".hookguard.json", """{ "budgets": { "push": "8s" } }""").Stage().Commit();
        history.Write("refs", $"refs/heads/main {history.Head()} refs/heads/main {new string('0', 40)}\n");

        var push = PseudoTerminal.Run(history, $"'{TestRepository.Tool}' pre-push origin ../remote < refs");

        Assert.Multiple(() =>
        {
            Assert.That(Lines(push.Output), Has.Some.StartsWith("hookguard: [..........]   0 %, 0 of 1"));
            Assert.That(Screen(push.Output), Does.StartWith("hookguard: not everything was scanned within 8 s."));
        });
    }

    [Test]
    public void Success_writes_nothing_to_a_terminal()
    {
        using var repository = TestRepository.Init().Hook("pre-commit").Hook("post-commit").Hook("pre-push");
        repository.Git("init", "-q", "--bare", "../remote");
        repository.Write("a", "x\n").Stage();

        var done = PseudoTerminal.Run(repository, "git commit -q -m Clean && git push -q ../remote HEAD:main");

        Assert.That(done, Is.EqualTo(new CommandResult(0, "", "")));
    }

    [TestCase("scan --staged")]
    [TestCase("scan --staged --format json")]
    [TestCase("scan --commits nonsense")]
    public void The_terminal_s_keypad_is_left_as_it_is(string command)
    {
        using var repository = TestRepository.Init().Write("a", $"key = {SampleTokens.One}\n").Stage();

        var scan = PseudoTerminal.Run(repository, $"'{TestRepository.Tool}' {command}");

        Assert.That(scan.Output, Is.Not.Empty.And.Not.Contains("\e[?").And.Not.Contains("\e="));
    }

    // Long enough at work for the line to appear: its git takes that much longer than git does.
    private static TestRepository SlowHistory(int seconds = 2)
    {
        var repository = GeneratedHistory.Make(3, Commits, inProcess: false);
        TestRepository.WriteProgram(
            repository.PathOf("../bin/git"),
            $"#!/bin/sh\ncase \"$*\" in *' diff-tree --stdin '*) sleep {seconds} ;; esac\nPATH=${{PATH#*:}}\nexec git \"$@\"\n"
        );
        repository.Environment["PATH"] =
            $"{Path.GetFullPath(repository.PathOf("../bin"))}:{Environment.GetEnvironmentVariable("PATH")}";
        return repository;
    }

    // What was written to be taken back: it ends at the beginning of the line.
    private static List<string> Lines(string output) =>
        [
            .. Transient()
                .Matches(output)
                .Select(line => line.Groups["line"].Value.TrimEnd())
                .Where(line => line.Length > 0),
        ];

    // What stays.
    private static string Screen(string output) => Transient().Replace(output, "");

    [GeneratedRegex(@"\r(?<line>[^\r\n]*)\r(?!\n)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Transient();
}
