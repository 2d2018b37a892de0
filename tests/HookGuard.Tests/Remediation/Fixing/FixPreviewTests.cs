using HookGuard.Remediation.Fixing;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>A fix and its undoing can be looked at before either is done.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class FixPreviewTests
{
    private static readonly string Key = SampleTokens.One;

    [Test]
    public void Undo_only_shows_its_steps_where_it_is_to_run_dry()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"TOKEN = '{Key}'\n").Write("prod.env", $"PAGERDUTY_TOKEN={Key}\n").Stage();
        repository.HookGuard("fix", "--yes");
        var (state, objects) = (State(repository), Objects(repository));

        var undo = repository.HookGuard("fix", "--undo", "--dry-run");

        Assert.Multiple(() =>
        {
            Assert.That(undo.ExitCode, Is.Zero, undo.Error);
            Assert.That(
                undo.Output.Split('\n'),
                Is.SupersetOf(
                    (string[])
                        [
                            "restore a.py",
                            "restore a.py in the index",
                            "delete .env",
                            "track prod.env again",
                            "delete .gitignore",
                            "Nothing was changed.",
                        ]
                )
            );
            Assert.That(State(repository), Is.EqualTo(state));
            Assert.That(Objects(repository), Is.EqualTo(objects));
            Assert.That(repository.HookGuard("fix", "--undo").Output, Does.StartWith("The last fix was undone."));
            Assert.That(File.ReadAllText(repository.PathOf("a.py")), Is.EqualTo($"TOKEN = '{Key}'\n"));
        });
    }

    [Test]
    public void Undo_takes_no_path()
    {
        using var repository = TestRepository.Init().Write("a.py", $"TOKEN = '{Key}'\n").Stage();
        repository.HookGuard("fix", "--yes");
        var state = State(repository);

        var undo = repository.HookGuard("fix", "--undo", "a.py");

        Assert.That(undo.ExitCode, Is.EqualTo((int)ExitCode.Usage));
        Assert.That(undo.Error, Does.Contain("--undo takes no PATH"));
        Assert.That(State(repository), Is.EqualTo(state));
    }

    [Test]
    public void Lines_have_their_numbers_and_equal_ones_are_all_shown()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"import os\n\na = '{Key}'\n\na = '{Key}'\n").Stage();

        var preview = repository.HookGuard("fix", "--dry-run").Output;

        const string Added = "a = os.environ[\"PAGERDUTY_USER_API_KEY\"]\n";
        Assert.That(preview, Does.Contain($"   3 + {Added}").And.Contain($"   5 + {Added}"));
    }

    [Test]
    public void Colour_shows_what_goes_and_what_comes_and_a_file_brings_none()
    {
        using var repository = TestRepository.Init();
        repository.Environment["FORCE_COLOR"] = "1";
        repository.Write("a.py", $"import os\nTOKEN = '{Key}' # \e[8mhidden\n").Stage();

        var preview = repository.HookGuard("fix", "--dry-run").Output;

        Assert.That(preview, Does.Contain("\e[31m   2 - TOKEN").And.Contain("\e[32m   2 + TOKEN"));
        Assert.That(preview, Does.Contain("hidden").And.Not.Contain("\e[8m"));
    }

    [TestCase("one\n", 0, 0, "new\n", "+1 new")]
    [TestCase("one\ntwo\n", 4, 4, "new\n", "+2 new")]
    [TestCase("one", 3, 3, "\nnew\n", "+2 new")]
    [TestCase("one\ntwo\nthree\n", 4, 8, "", "-2 two")]
    [TestCase("one\r\ntwo\r\n", 5, 8, "x\r\ny", "-2 two", "+2 x", "+3 y")]
    [TestCase("", 0, 0, "new\n", "+1 new")]
    public void An_edit_is_shown_as_the_lines_that_it_changes(
        string before,
        int start,
        int end,
        string text,
        params string[] expected
    )
    {
        EditedText side = new(new TextFile(before, HasMark: false), [new Edit(start, end, text)]);

        Assert.That(
            ChangedLine.Of(side).Select(line => $"{(line.IsNew ? '+' : '-')}{line.Number} {line.Text}"),
            Is.EqualTo(expected)
        );
    }

    [Test]
    public void Edits_of_one_line_are_one_change()
    {
        EditedText side = new(
            new TextFile("a = 1, 2\nb\n", HasMark: false),
            [new Edit(4, 5, "x"), new Edit(7, 8, "y"), new Edit(9, 10, "c")]
        );

        Assert.That(
            ChangedLine.Of(side).Select(line => line.Text),
            Is.EqualTo((string[])["a = 1, 2", "a = x, y", "b", "c"])
        );
    }

    private static string State(TestRepository repository) =>
        string.Join(
            '\n',
            Directory.EnumerateFiles(repository.Folder).Order(StringComparer.Ordinal).Select(File.ReadAllText)
        ) + repository.Git("ls-files", "-s");

    private static string Objects(TestRepository repository) =>
        repository.Git("cat-file", "--batch-all-objects", "--batch-check");
}
