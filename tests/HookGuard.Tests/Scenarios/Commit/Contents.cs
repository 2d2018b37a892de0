using System.Text;

namespace HookGuard.Tests.Scenarios.Commit;

[Category("Slow")]
public sealed class Contents : CommitScenario
{
    private static readonly TestCaseData<Encoding>[] Encodings =
    [
        new(new UnicodeEncoding(bigEndian: false, byteOrderMark: true)) { TestName = "UTF-16 LE with a mark" },
        new(new UnicodeEncoding(bigEndian: false, byteOrderMark: false)) { TestName = "UTF-16 LE without a mark" },
        new(new UnicodeEncoding(bigEndian: true, byteOrderMark: true)) { TestName = "UTF-16 BE with a mark" },
        new(new UnicodeEncoding(bigEndian: true, byteOrderMark: false)) { TestName = "UTF-16 BE without a mark" },
        new(new UTF32Encoding(bigEndian: false, byteOrderMark: true)) { TestName = "UTF-32 LE with a mark" },
        new(new UTF32Encoding(bigEndian: true, byteOrderMark: true)) { TestName = "UTF-32 BE with a mark" },
        new(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { TestName = "UTF-8 with a mark" },
        new(Encoding.Latin1) { TestName = "Latin-1" },
    ];

    [TestCaseSource(nameof(Encodings))]
    public void An_encoding(Encoding encoding)
    {
        Repository.Write("a", [.. encoding.GetPreamble(), .. encoding.GetBytes($"Grüße\n{Secret}")]).Stage();

        Blocks(Commit(), Readers.BothBeyondGit, "a:2:7");
    }

    [TestCaseSource(nameof(Encodings))]
    public void An_old_secret_in_an_encoding(Encoding encoding)
    {
        Repository.Write("a", [.. encoding.GetPreamble(), .. encoding.GetBytes($"Grüße\n{Secret}")]).Stage().Commit();
        Repository.Write("a", [.. encoding.GetPreamble(), .. encoding.GetBytes($"Gruß\n{Secret}")]).Stage();

        Passes(Commit(), Readers.BothBeyondGit);
    }

    [Test]
    public void An_old_secret_in_a_file_that_changes_its_encoding()
    {
        Write($"Grüße\n{Secret}").Stage().Commit();
        Repository
            .Write("a", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"Grüße\n{Secret}")])
            .Stage();

        Passes(Commit(), Readers.BothBeyondGit);
    }

    [Test]
    public void CRLF() =>
        Blocks(Write($"one\r\nkey = {SampleTokens.One}\r\n").Stage().TryGit("commit", "-m", "x"), "a:2:7");

    [Test]
    public void An_old_secret_in_a_file_that_changes_its_line_ends()
    {
        Write($"one\n{Secret}").Stage().Commit();

        Passes(
            Write($"one\r\nkey = {SampleTokens.One}\r\n").Stage().TryGit("commit", "-q", "-m", "x"),
            Readers.BothBeyondGit
        );
    }

    [Test]
    public void CR_alone() =>
        Blocks(
            Write($"one\rkey = {SampleTokens.One}\r").Stage().TryGit("commit", "-m", "x"),
            Readers.BothBeyondGit,
            "a:2:7"
        );

    [Test]
    public void An_old_secret_between_CRs()
    {
        Write($"one\rkey = {SampleTokens.One}\r").Stage().Commit();

        Passes(
            Write($"1\rkey = {SampleTokens.One}\r").Stage().TryGit("commit", "-q", "-m", "x"),
            Readers.BothBeyondGit
        );
    }

    [Test]
    public void No_final_newline() => Blocks(Write(Secret.TrimEnd()).Stage().TryGit("commit", "-m", "x"), "a:1:7");

    [Test]
    public void A_line_that_looks_like_a_header_of_a_diff() =>
        Blocks(
            Write($"++ b/other\n++ {SampleTokens.One}\n").Stage().TryGit("commit", "-m", "x"),
            Readers.BothBeyondGit,
            "a:2:4"
        );

    [Test]
    public void NUL_bytes() =>
        Blocks(Write($"\0\0\n{Secret}\0").Stage().TryGit("commit", "-m", "x"), Readers.BothBeyondGit, "a:2:7");

    [Test]
    public void A_binary_file()
    {
        var noise = new byte[4096];
        new Random(1).NextBytes(noise);
        Repository.Write(
            "a.png",
            [0x89, .. "PNG\r\n"u8, .. noise, (byte)' ', .. Encoding.ASCII.GetBytes(SampleTokens.One), 0]
        );

        var commit = Repository.Stage().TryGit("commit", "-m", "x");

        Assert.That(commit.ExitCode, Is.EqualTo(1), commit.Error);
        Agree(Readers.BothBeyondGit, "exit code 1\n");
    }

    [Test]
    public void A_line_of_four_megabytes()
    {
        var half = string.Concat(Enumerable.Repeat("x=1;", 500_000));

        Blocks(Write($"{half} {SampleTokens.One} {half}").Stage().TryGit("commit", "-m", "x"), "a:1:2000002");
    }

    [Test]
    public void A_file_of_sixty_megabytes()
    {
        var filling = string.Concat(Enumerable.Repeat("nothing to see in this line\n", 2_200_000));
        Repository.Config("core.compression", "0");

        Blocks(Write(filling + Secret).Stage().TryGit("commit", "-m", "x"), "a:2200001:7");
    }

    [Test]
    public void An_empty_file() => Passes(Write("").Stage().TryGit("commit", "-q", "-m", "x"));

    [Test]
    public void The_target_of_a_symbolic_link()
    {
        Link($"target/{SampleTokens.One}");

        Blocks(Commit(), "link:1:8");
    }

    [Test]
    public void A_symbolic_link_is_not_followed()
    {
        Repository.Write(".git/outside", Secret);
        Link(".git/outside");

        Passes(Commit());
    }

    [Test]
    public void A_file_that_becomes_a_symbolic_link()
    {
        Repository.Write("link", "clean\n").Stage().Commit();
        Link($"target/{SampleTokens.One}");

        Blocks(Commit(), "link:1:8");
    }

    [Test]
    public void A_pointer_to_large_file_storage() =>
        Passes(
            Write($"version https://git-lfs.github.com/spec/v1\noid sha256:{new string('a', 64)}\nsize 12345\n")
                .Stage()
                .TryGit("commit", "-q", "-m", "x")
        );

    private void Link(string target)
    {
        var blob = Repository
            .Run("git", ["hash-object", "-w", "--stdin"], Encoding.UTF8.GetBytes(target))
            .Output.Trim();
        Repository.Git("update-index", "--add", "--cacheinfo", $"120000,{blob},link");
    }
}
