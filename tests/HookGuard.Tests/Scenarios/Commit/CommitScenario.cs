using System.Text.RegularExpressions;

namespace HookGuard.Tests.Scenarios.Commit;

/// <summary>
/// A real commit with a real hook. The hook scans the same index with each reader and with the one that is chosen, and asks git for the added
/// lines by itself; each scenario then compares all of them.
/// </summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract partial class CommitScenario : IDisposable
{
    /// <summary>What git adds against HEAD, however the repository is configured.</summary>
    private const string AddedLines =
        "git --no-pager --literal-pathspecs -c core.quotePath=false -c core.fsmonitor=false diff-index --cached -p -U0 --text "
        + "--no-ext-diff --no-textconv --no-color --no-renames --no-relative --full-index --src-prefix=a/ --dst-prefix=b/ "
        + "--submodule=short --ignore-submodules=none --ita-invisible-in-index -O/dev/null "
        + "$(git rev-parse -q --verify HEAD || git hash-object -t tree /dev/null) --";

    private readonly string record = Directory.CreateTempSubdirectory("hookguard-record-").FullName;

    private protected TestRepository Repository { get; } = TestRepository.Init();

    [SetUp]
    public void InstallHooks()
    {
        // So that paths are reported as they are.
        Repository.Environment["LC_ALL"] = "C.UTF-8";
        Guard(Repository);
    }

    public void Dispose()
    {
        Repository.Dispose();
        Directory.Delete(record, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Installs the hooks in another repository of the scenario.</summary>
    private protected TestRepository Guard(TestRepository repository)
    {
        foreach (var hook in new[] { "pre-commit", "pre-merge-commit" })
        {
            repository.Script(
                hook,
                $"""
                (unset GIT_EXTERNAL_DIFF GIT_DIFF_OPTS; {AddedLines} > '{record}/patch' 2>/dev/null)
                HOOKGUARD_READER=libgit2 '{TestRepository.Tool}' {hook} > '{record}/libgit2' 2>&1
                echo "exit code $?" >> '{record}/libgit2'
                HOOKGUARD_READER=git '{TestRepository.Tool}' {hook} > '{record}/git' 2>&1
                echo "exit code $?" >> '{record}/git'
                exec '{TestRepository.Tool}' {hook}
                """
            );
        }

        return repository;
    }

    /// <summary>The commit is refused, for exactly these places, of which git says that they are added.</summary>
    private protected void Blocks(CommandResult commit, params string[] places) => Blocks(commit, Readers.Both, places);

    private protected void Blocks(CommandResult commit, Readers readers, params string[] places)
    {
        Assert.Multiple(() =>
        {
            Assert.That(commit.ExitCode, Is.EqualTo(1), commit.Error);
            Assert.That(Places(commit.Error), Is.EquivalentTo(places), commit.Error);
            Agree(readers, "exit code 1\n");
            Assert.That(Recorded("git"), Does.StartWith(commit.Error), "what the person reads");
            if (readers != Readers.BothBeyondGit)
            {
                Assert.That(PlacesInPatch(), Is.EquivalentTo(places.Select(WithoutColumn)), "what git says");
            }
        });
    }

    /// <summary>The commit is made, and nobody hears of the guard.</summary>
    private protected void Passes(CommandResult commit, Readers readers = Readers.Both)
    {
        Assert.Multiple(() =>
        {
            Assert.That(commit.ExitCode, Is.Zero, commit.Error);
            Assert.That(commit.Error, Is.Empty);
            Agree(readers, "exit code 0\n");
            if (readers != Readers.BothBeyondGit)
            {
                Assert.That(PlacesInPatch(), Is.Empty, "what git says");
            }
        });
    }

    /// <summary>One line that holds a secret.</summary>
    private protected static string Secret => $"key = {SampleTokens.One}\n";

    /// <summary>Commits with the hooks; <see cref="TestRepository.Commit"/> does without.</summary>
    private protected CommandResult Commit(params string[] arguments) =>
        Repository.TryGit(["commit", "-q", "-m", "Change", .. arguments]);

    private protected TestRepository Write(string content) => Repository.Write("a", content);

    private protected void Agree(Readers readers, string exitCode)
    {
        Assert.That(Recorded("git"), Does.EndWith(exitCode), "what git's plumbing gives");
        Assert.That(
            Recorded("libgit2"),
            readers == Readers.GitAlone ? Does.Contain("libgit2 cannot read") : Is.EqualTo(Recorded("git")),
            "what libgit2 gives"
        );
    }

    private string Recorded(string file) => File.ReadAllText(Path.Join(record, file));

    private static IEnumerable<string> Places(string report) =>
        PlaceInReport().Matches(report).Select(match => match.Groups["place"].Value);

    private static string WithoutColumn(string place) => place[..place.LastIndexOf(':')];

    private IEnumerable<string> PlacesInPatch()
    {
        var path = "";
        var line = 0;
        foreach (var text in Recorded("patch").Split('\n'))
        {
            if (text.StartsWith("+++ ", StringComparison.Ordinal))
            {
                path = text["+++ b/".Length..].TrimEnd('\t');
            }
            else if (HunkStart().Match(text) is { Success: true } hunk)
            {
                line = int.Parse(hunk.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (text.StartsWith('+'))
            {
                if (
                    text.Contains(SampleTokens.One, StringComparison.Ordinal)
                    || text.Contains(SampleTokens.Two, StringComparison.Ordinal)
                )
                {
                    yield return $"{path}:{line}";
                }

                line++;
            }
        }
    }

    [GeneratedRegex("""^@@ -\S+ \+(?<line>\d+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HunkStart();

    [GeneratedRegex(
        """^  (?<place>the name of \S.*|\S.*:\d+:\d+)$""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PlaceInReport();
}
