namespace HookGuard.Tests.Scenarios.Commit;

[Category("Slow")]
public sealed class Settings : CommitScenario
{
    private static readonly string[] Configuration =
    [
        "color.ui=always",
        "color.diff=always",
        "core.attributesFile=attributes",
        "core.autocrlf=true",
        "core.bigFileThreshold=1",
        "core.compression=9",
        "core.ignoreCase=true",
        "core.ignoreStat=true",
        "core.pager=false",
        "core.precomposeUnicode=true",
        "core.quotePath=true",
        "core.safecrlf=false",
        "core.untrackedCache=true",
        "diff.algorithm=patience",
        "diff.autoRefreshIndex=false",
        "diff.colorMoved=zebra",
        "diff.colorMovedWS=ignore-all-space",
        "diff.context=0",
        "diff.dirstat=lines",
        "diff.dstPrefix=x/",
        "diff.external=false",
        "diff.ignoreSubmodules=all",
        "diff.indentHeuristic=false",
        "diff.interHunkContext=99",
        "diff.mnemonicPrefix=true",
        "diff.noPrefix=true",
        "diff.orderFile=order",
        "diff.relative=true",
        "diff.renameLimit=1",
        "diff.renames=copies",
        "diff.srcPrefix=x/",
        "diff.statGraphWidth=1",
        "diff.submodule=diff",
        "diff.suppressBlankEmpty=true",
        "diff.wordRegex=.",
        "diff.wsErrorHighlight=all",
        "index.threads=1",
        "index.skipHash=true",
        "log.showSignature=true",
        "status.renames=copies",
    ];

    private static readonly string[] Attributes =
    [
        "-diff",
        "binary",
        "-text",
        "text eol=crlf",
        "ident",
        "-merge",
        "export-ignore",
        "linguist-generated",
        "working-tree-encoding=UTF-16",
        "diff=textconv",
        "diff=command",
        "diff=isBinary",
        "diff=csharp",
        "filter=silent",
        "whitespace=-trailing-space",
    ];

    [TestCaseSource(nameof(Configuration))]
    public void Of_the_repository(string setting) => BlocksWith("--local", setting);

    [TestCaseSource(nameof(Configuration))]
    public void Of_the_user(string setting) => BlocksWith("--global", setting);

    [TestCaseSource(nameof(Attributes))]
    public void An_attribute(string attribute)
    {
        Repository
            .Config("diff.textconv.textconv", "true")
            .Config("diff.command.command", "true")
            .Config("diff.isBinary.binary", "true")
            .Config("filter.silent.clean", "cat");
        // In the repository's own file, so that no other change is staged.
        File.WriteAllText(Repository.PathOf(".git/info/attributes"), $"* {attribute}\n");
        Write("one\n");
        if (attribute.Contains("UTF-16", StringComparison.Ordinal))
        {
            Repository.Write("a", System.Text.Encoding.Unicode.GetPreamble());
        }

        Repository.Git("-c", "core.safecrlf=false", "add", "a");
        Repository.Commit();
        StageSecret();

        Blocks(Commit(), "a:2:7");
    }

    [TestCase("GIT_EXTERNAL_DIFF", "true")]
    [TestCase("GIT_DIFF_OPTS", "-u0 --stat")]
    [TestCase("GIT_PAGER", "false")]
    [TestCase("GIT_LITERAL_PATHSPECS", "0")]
    [TestCase("GIT_GLOB_PATHSPECS", "1")]
    [TestCase("GIT_ICASE_PATHSPECS", "1")]
    [TestCase("GIT_CONFIG_PARAMETERS", "'diff.external=true' 'color.ui=always'")]
    [TestCase("GIT_OPTIONAL_LOCKS", "0")]
    [TestCase("GIT_REDIRECT_STDOUT", "off")]
    [TestCase("LC_ALL", "de_DE.UTF-8")]
    public void Of_the_environment(string name, string value)
    {
        Write("one\n").Stage().Commit();
        StageSecret();
        Repository.Environment[name] = value;

        Blocks(Commit(), "a:2:7");
    }

    [TestCase("GIT_TRACE", "2")]
    [TestCase("GIT_TRACE2_EVENT", "2")]
    [TestCase("GIT_TRACE_SETUP", "1")]
    public void Git_that_traces_what_it_does(string name, string value)
    {
        Write("one\n").Stage().Commit();
        StageSecret();
        Repository.Environment[name] = value;

        Assert.That(Commit().ExitCode, Is.EqualTo(1));
        Agree(Readers.BothBeyondGit, "exit code 1\n");
    }

    [Test]
    public void Flags_that_hide_a_file_from_git_status()
    {
        Write("one\n").Write("b", "one\n").Stage().Commit();
        Write($"one\n{Secret}").Write("b", $"one\n{Secret}").Stage();
        Repository.Git("update-index", "--assume-unchanged", "a");
        Repository.Git("update-index", "--skip-worktree", "b");

        Blocks(Commit(), "a:2:7", "b:2:7");
    }

    private void BlocksWith(string where, string setting)
    {
        var (name, value) = (setting[..setting.IndexOf('=')], setting[(setting.IndexOf('=') + 1)..]);
        Write("one\n").Stage().Commit();
        Repository.Git("config", where, name, value);
        File.WriteAllText(Repository.PathOf("attributes"), "* -diff\n");
        File.WriteAllText(Repository.PathOf("order"), "nothing\n");
        StageSecret();

        Blocks(Commit(), "a:2:7");
    }

    // Past every conversion, so that the index holds exactly this.
    private void StageSecret()
    {
        var content = System.Text.Encoding.UTF8.GetBytes($"one\n{Secret}");
        var blob = Repository.Run("git", ["hash-object", "-w", "--stdin", "--no-filters"], content).Output.Trim();
        Repository.Git("update-index", "--cacheinfo", $"100644,{blob},a");
    }
}
