using System.Text;

namespace HookGuard.Tests.Scenarios.Commit;

[Category("Slow")]
public sealed class Paths : CommitScenario
{
    [TestCase("with space")]
    [TestCase("it's")]
    [TestCase("ümlaut-日本語-😀")]
    [TestCase("sub folder/ä/b")]
    [TestCase("a*[b]?")]
    [TestCase("a:(top)b")]
    [TestCase("a -- b")]
    [TestCase("a{b}$HOME`id`")]
    [TestCase("u")]
    [TestCase("CON")]
    [TestCase(".hidden")]
    public void A_path(string path)
    {
        OnUnixOnly(path);

        Blocks(Repository.Write(path, Secret).Stage().TryGit("commit", "-m", "x"), $"{path}:1:7");
    }

    [TestCase("-leading-dash")]
    [TestCase(":leading-colon")]
    [TestCase("\"quoted\"")]
    [TestCase("new\nline")]
    [TestCase("tab\there")]
    [TestCase("back\\slash")]
    [TestCase("escape\u001b[31m")]
    public void A_path_that_git_quotes(string path)
    {
        OnUnixOnly(path);
        Stage(Encoding.UTF8.GetBytes(path));

        BlocksSomewhere(Commit());
    }

    [Test]
    public void A_path_that_is_not_UTF8()
    {
        Stage([(byte)'f', 0xFF, 0xFE, (byte)'g']);

        BlocksSomewhere(Commit());
    }

    [Test]
    public void Paths_that_are_the_same_but_for_bytes_that_are_not_UTF8()
    {
        Stage([(byte)'f', 0xFF]);
        Repository.Commit();
        Stage([(byte)'f', 0xFE]);

        BlocksSomewhere(Commit());
    }

    [Test]
    public void A_file_name_that_is_a_secret()
    {
        var commit = Repository.Write($"folder/{SampleTokens.One}", "clean\n").Stage().TryGit("commit", "-m", "x");

        Blocks(commit, Readers.BothBeyondGit, $"the name of folder/{Masked}");
        Assert.That(commit.Error, Does.Not.Contain(SampleTokens.One));
    }

    [Test]
    public void A_folder_name_that_is_a_secret()
    {
        var commit = Repository.Write($"{SampleTokens.One}/file.txt", Secret).Stage().TryGit("commit", "-m", "x");

        Blocks(commit, Readers.BothBeyondGit, $"the name of {Masked}/file.txt", $"{Masked}/file.txt:1:7");
        Assert.That(commit.Error, Does.Not.Contain(SampleTokens.One));
    }

    [Test]
    public void A_changed_file_whose_name_was_a_secret_before()
    {
        Repository.Write(SampleTokens.One, "clean\n").Stage().Commit();

        Passes(Repository.Write(SampleTokens.One, "still clean\n").Stage().TryGit("commit", "-q", "-m", "x"));
    }

    [Test]
    public void A_file_that_leaves_the_folder_with_the_secret_name()
    {
        Repository.Write($"{SampleTokens.One}/file", "clean\n").Stage().Commit();
        Repository.Git("mv", $"{SampleTokens.One}/file", "file");

        Passes(Commit());
    }

    [Test]
    public void Names_that_differ_in_case_alone()
    {
        Repository.Config("core.ignoreCase", "true");
        Stage("FILE"u8.ToArray(), "clean\n");
        Stage("file"u8.ToArray());

        Blocks(Commit(), "file:1:7");
    }

    private static string Masked => $"u+…{SampleTokens.One[^4..]}";

    private static void OnUnixOnly(string path)
    {
        if (OperatingSystem.IsWindows() && path.Any("\"*:?\n\t\\\u001b".Contains))
        {
            Assert.Ignore("Windows has no such names.");
        }
    }

    // Straight into the index, as not every file system takes every name.
    private void Stage(byte[] path, string? content = null)
    {
        var blob = Repository
            .Run("git", ["hash-object", "-w", "--stdin"], Encoding.UTF8.GetBytes(content ?? Secret))
            .Output.Trim();
        byte[] entry = [.. Encoding.ASCII.GetBytes($"100644 {blob}\t"), .. path, 0];
        Assert.That(Repository.Run("git", ["update-index", "-z", "--index-info"], entry).ExitCode, Is.Zero);
    }

    private void BlocksSomewhere(CommandResult commit) =>
        Assert.Multiple(() =>
        {
            Assert.That(commit.ExitCode, Is.EqualTo(1), commit.Error);
            Assert.That(commit.Error, Does.Contain(":1:7").And.Not.Contain("\u001b"));
            Agree(Readers.BothBeyondGit, "exit code 1\n");
        });
}
