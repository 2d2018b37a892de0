using System.Text.Json;
using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.History;

/// <summary>Kinds of content in a history, none of which hides a finding.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class HistoryContentTests
{
    [TestCase("-diff")]
    [TestCase("binary")]
    [TestCase("diff=empty")]
    public void No_attribute_hides_a_line(string attribute)
    {
        using var repository = TestRepository.Init().Config("diff.empty.textconv", "true").Config("color.ui", "always");
        repository.Config("diff.noprefix", "true").Config("log.showSignature", "true");
        repository.Write(".gitattributes", $"* {attribute}\n").Write("a", "x\n").Stage().Commit();
        repository.Write("a", $"x\nkey = {SampleTokens.One}\n").Stage().Commit();

        Assert.That(ScannedHistory.Places(repository), Is.EqualTo(["a:2:7"]));
    }

    [Test]
    public void A_value_whose_name_stands_on_an_older_line_is_found()
    {
        using var repository = TestRepository.Init();
        repository.Write("a", "# pagerduty\nkey = none\n").Stage().Commit();
        repository.Write("b", "x\n").Stage().Commit();
        repository.Write("a", $"# pagerduty\nkey = {SampleTokens.One}\n").Stage().Commit();
        using var scan = new CommitScan(repository.Folder);

        var found = scan.Check([repository.Git("rev-parse", "HEAD~1").Trim(), repository.Head()], Settings.BuiltIn);

        Assert.That(found.Findings.Select(finding => finding.Path.ToString()), Is.EqualTo(["a"]));
    }

    [Test]
    public void Every_encoding_and_kind_of_file_is_looked_at()
    {
        using var repository = TestRepository.Init();
        repository
            .Write("utf-16", System.Text.Encoding.Unicode.GetBytes($"key = {SampleTokens.One}\n"))
            .Stage()
            .Commit();
        repository.Write(
            "late-utf-16",
            [.. System.Text.Encoding.Unicode.GetBytes(new string('\u4e2d', 9000) + $"\nkey = {SampleTokens.One}\n")]
        );
        repository.Stage().Commit();
        repository
            .Write("nul", [0, .. System.Text.Encoding.UTF8.GetBytes($"key = {SampleTokens.One}\n")])
            .Stage()
            .Commit();
        repository.Write("no-newline", $"key = {SampleTokens.One}").Stage().Commit();
        repository.Write($"named-é-{Path.GetRandomFileName()}/é", $"key = {SampleTokens.One}\n").Stage().Commit();

        Assert.That(ScannedHistory.Places(repository), Has.Count.EqualTo(5));
    }

    [Test]
    public void A_file_name_is_looked_at()
    {
        using var repository = TestRepository.Init().Write("a", "x\n").Stage().Commit();
        repository.Write($"in/{SampleTokens.One}", "x\n").Stage().Commit();

        Assert.That(ScannedHistory.Places(repository), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_value_that_has_moved_to_another_file_still_stands_in_HEAD()
    {
        using var repository = TestRepository.Init();
        repository.Write("before", $"key = {SampleTokens.One}\n").Stage().Commit("In");
        repository.Git("mv", "before", "after");
        repository.Commit("Elsewhere");

        var result = repository.HookGuard("scan", "--history", "--format", "json");

        using var json = JsonDocument.Parse(result.Output);
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(finding.GetProperty("path").GetString(), Is.EqualTo("before"));
            Assert.That(finding.GetProperty("history").GetProperty("inHead").GetBoolean(), Is.True);
        });
    }

    [Test]
    public void A_repository_with_longer_ids_is_looked_at()
    {
        using var repository = TestRepository.Init("--object-format=sha256");
        repository.Write("a", "x\n").Stage().Commit();
        repository.Write("a", $"key = {SampleTokens.One}\n").Stage().Commit();

        Assert.That(ScannedHistory.Places(repository), Is.EqualTo(["a:1:7"]));
    }
}
