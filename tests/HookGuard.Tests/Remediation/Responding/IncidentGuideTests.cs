using System.Text.RegularExpressions;
using HookGuard.Tests.Installation;

namespace HookGuard.Tests.Remediation.Responding;

/// <summary>The guide names where each answer is: there it has to be.</summary>
public sealed partial class IncidentGuideTests
{
    private static readonly string Docs = Path.Join(RealPrograms.RepositoryRoot, "docs");

    private static readonly string[] Rows =
    [
        .. File.ReadAllText(Path.Join(Docs, "INCIDENT.md"))
            .Split("## Where the answers are")[1]
            .Split("\n## ")[0]
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1),
    ];

    [Test]
    public void Every_answer_is_in_a_command_or_on_a_page()
    {
        Assert.That(Rows, Has.Length.GreaterThan(10));
        Assert.That(Rows.Where(row => !Command.IsMatch(row) && !Page.IsMatch(row)), Is.Empty);
    }

    [Test]
    public void Every_page_is_there() =>
        Assert.That(
            Rows.SelectMany(row => Page.Matches(row))
                .Select(match => match.Groups["page"].Value)
                .Where(page => !File.Exists(Path.Join(Docs, page))),
            Is.Empty
        );

    [Test]
    public void Every_command_and_option_is_there()
    {
        using var repository = TestRepository.Init();
        foreach (
            var match in Rows.SelectMany(row => Command.Matches(row))
                .DistinctBy(match => match.Value, StringComparer.Ordinal)
        )
        {
            var help = repository.HookGuard(match.Groups["command"].Value, "--help");
            Assert.That(help.ExitCode, Is.Zero, match.Value);
            Assert.That(help.Output, Does.Contain($"hookguard {match.Groups["command"].Value}"), match.Value);
            foreach (var option in match.Groups["option"].Captures.Select(option => option.Value))
            {
                Assert.That(help.Output, Does.Contain(option), match.Value);
            }
        }
    }

    [Test]
    public void Every_chapter_is_in_the_explanation()
    {
        using var repository = TestRepository.Init();
        var published = repository.HookGuard("explain", "user-api-key", "--format", "markdown").Output;
        var created = repository.HookGuard("explain", "user-api-key", "--stage", "new", "--format", "markdown").Output;
        var chapters = Rows.SelectMany(row => Chapter.Matches(row)).Select(match => match.Groups["chapter"].Value);

        Assert.That(
            chapters.Where(chapter => !$"{published}{created}".Contains(chapter, StringComparison.OrdinalIgnoreCase)),
            Is.Empty
        );
    }

    [GeneratedRegex(
        @"`hookguard (?<command>[a-z-]+)( (?<option>--[a-z-]+)| [^`\s]+)*`",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Command { get; }

    [GeneratedRegex(@"\]\((?<page>[A-Z]+\.md)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Page { get; }

    [GeneratedRegex(
        @"(?<!\*)\*(?<chapter>[A-Z][^*|]+)\*(?!\*)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Chapter { get; }
}
