using System.Text.Json;
using HookGuard.Detection;
using HookGuard.Masking;
using HookGuard.Reporting;

namespace HookGuard.Tests.Masking;

public sealed class InertTests
{
    private static readonly string[] Commands =
    [
        "##vso[task.setvariable]",
        "##[error]",
        "##teamcity[x]",
        "section_start:1:a",
        "\e]0;title\a",
        "\u009b31m",
        "\u202e",
        "\u007f",
        "\r",
    ];

    private static IEnumerable<string> Formats => [ReportOptions.Text, .. Report.Formats.Keys];

    [Test]
    public void No_format_passes_on_a_command_that_a_name_or_a_message_holds(
        [ValueSource(nameof(Formats))] string format,
        [ValueSource(nameof(Commands))] string command
    )
    {
        var file = Path.GetTempFileName();
        Report.Write(Result($"a {command}b"), new ReportOptions { Format = format, Output = file });
        Assert.That(File.ReadAllText(file), Does.Not.Contain(command));
        File.Delete(file);
    }

    [Test]
    public void A_line_of_ours_never_begins_with_a_command_of_GitHub() =>
        Assert.That(
            Inert.Lines("::error::a\n  ::group::b\na::b\n"),
            Is.EqualTo("\uFFFD:error::a\n  \uFFFD:group::b\na::b\n")
        );

    [Test]
    public void A_program_reads_from_JSON_what_was_there()
    {
        var file = Path.GetTempFileName();
        Report.Write(Result("a ##vso[b]\u202e"), new ReportOptions { Format = "json", Output = file });
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        Assert.That(
            json.RootElement.GetProperty("findings")[0].GetProperty("path").GetString(),
            Is.EqualTo("a ##vso[b]\u202e")
        );
        File.Delete(file);
    }

    [Test]
    public void Markdown_from_a_name_or_a_team_mentions_nobody()
    {
        var file = Path.GetTempFileName();
        Report.Write(Result("@team `#1` <b>"), new ReportOptions { Format = "markdown", Output = file });
        Assert.That(File.ReadAllText(file), Does.Contain("`` @team `#1` <b>:1:1 ``"));
        File.Delete(file);
    }

    private static ScanResult Result(string odd) =>
        new()
        {
            Findings =
            [
                new Finding
                {
                    Rule = RuleCatalogue.UserApiKey,
                    Confidence = Confidence.High,
                    Blocking = true,
                    Path = odd,
                    Start = new LinePosition(1, 1),
                    End = new LinePosition(1, 2),
                    Mask = "u+…abcd",
                    Fingerprint = "hg1:0000000000000000",
                    Excerpt = new Excerpt($"{odd} u+…abcd", odd.Length + 1, 7),
                    TeamMessage = odd,
                    Refusal = odd,
                },
            ],
            Skipped = [new Skipped(odd, odd)],
            Notes = [odd],
        };
}
