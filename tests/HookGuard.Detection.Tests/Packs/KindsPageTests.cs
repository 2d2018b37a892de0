using System.Runtime.CompilerServices;
using System.Text;

namespace HookGuard.Detection.Tests.Packs;

/// <summary>Keeps <c>docs/KINDS.md</c> as the table of the pack has it. With <c>WRITE_KINDS=1</c> in the environment it writes the page.</summary>
public sealed class KindsPageTests
{
    [Test]
    public void The_page_is_made_from_the_table()
    {
        var file = Path.Join(Root(), "docs", "KINDS.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable("WRITE_KINDS") == "1")
        {
            File.WriteAllText(file, page);
        }

        Assert.That(File.ReadAllText(file).ReplaceLineEndings("\n"), Is.EqualTo(page));
    }

    private static string Page()
    {
        StringBuilder page = new(
            $$"""
            # Kinds of other vendors

            The pack `well-known` finds {{RulePack.WellKnown.Kinds.Count}} kinds of secret that identify themselves by their shape. It is off unless the configuration says
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

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Join(Path.GetDirectoryName(file), "..", "..", ".."));
}
