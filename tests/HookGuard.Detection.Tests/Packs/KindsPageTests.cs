using System.Runtime.CompilerServices;
using System.Text;

namespace HookGuard.Detection.Tests.Packs;

/// <summary>
/// Keeps <c>docs/KINDS.md</c> as the catalogue, the playbooks and the table of the pack have it. With <c>WRITE_KINDS=1</c> in the environment
/// it writes the page.
/// </summary>
public sealed class KindsPageTests
{
    [Test]
    public void The_page_is_made_from_the_rules_and_their_playbooks()
    {
        var file = Path.Join(Root(), "docs", "KINDS.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable("WRITE_KINDS") == "1")
        {
            File.WriteAllText(file, page);
        }

        Assert.That(File.ReadAllText(file).ReplaceLineEndings("\n"), Is.EqualTo(page));
    }

    private static string Page() => $"{OfPagerDuty()}{OfOthers()}".ReplaceLineEndings("\n");

    private static string OfPagerDuty()
    {
        StringBuilder page = new(
            """
            # Types of credential

            ## PagerDuty

            Always on. `hookguard explain RULE` has the whole response for each; [detection](DETECTION.md) says how those are
            detected that only their context tells.

            | rule | name | shape | found in | gives access to | severity |
            |---|---|---|---|---|---|

            """
        );
        var playbooks = RuleCatalogue.All.Select(rule => (Rule: rule, Head: Head(rule))).ToList();
        foreach (var (rule, head) in playbooks)
        {
            page.Append(
                $"| `{rule.Id}` | {rule.Name} | {head["shape"]} | {head["found"]} | {rule.Grants} | {head["severity"]}{(rule.WarnOnly ? ", warns" : "")} |\n"
            );
        }

        page.Append(
            """

            How each is revoked:

            | rule | where | by whom | minutes | reversible | paging meanwhile |
            |---|---|---|---|---|---|

            """
        );
        foreach (var (rule, head) in playbooks)
        {
            page.Append(
                $"| `{rule.Id}` | {head["revoke"]} | {head["who"]} | {head["minutes"]} | {head["undo"]} | {head["paging"]} |\n"
            );
        }

        return page.ToString();
    }

    private static string OfOthers()
    {
        StringBuilder page = new(
            $$"""

            ## Other vendors

            The pack `well-known` finds {{RulePack.WellKnown.Kinds.Count}} types of secret that identify themselves by their shape. It is off unless the configuration says
            `"rules": { "packs": ["well-known"] }`. `hookguard explain RULE` has a page for each.

            | rule | name | gives access to | checksum | documentation |
            |---|---|---|---|---|

            """
        );
        foreach (var kind in RulePack.WellKnown.Kinds)
        {
            page.Append(
                $"| `{kind.Rule.Id}` | {kind.Rule.Name} | {kind.Rule.Grants} | {(kind.Checksum is null ? "" : "verified")} | <{kind.Documentation}> |\n"
            );
        }

        return page.ToString();
    }

    // Kept in one place: what an incident needs is what the page says.
    private static Dictionary<string, string> Head(Rule rule) =>
        File.ReadLines(Path.Join(Root(), "src", "HookGuard", "Remediation", "Playbooks", $"{rule.Id}.md"))
            .Skip(1)
            .TakeWhile(line => line != "---")
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Join(Path.GetDirectoryName(file), "..", "..", ".."));
}
