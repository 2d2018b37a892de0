using HookGuard.Masking;

namespace HookGuard.Remediation.Inventories;

/// <summary>An inventory for a wiki, a ticket or a chat.</summary>
internal static class InventoryMarkdown
{
    public static void Write(TextWriter output, Inventory inventory)
    {
        output.WriteLine($"# {InventorySummary.Title(inventory)}");
        output.WriteLine();
        output.WriteLine(InventorySummary.Spread(inventory));
        foreach (var chapter in inventory.Chapters)
        {
            output.WriteLine();
            output.WriteLine($"## {chapter.Heading}");
            output.WriteLine();
            output.WriteLine("| kind | place | |");
            output.WriteLine("|---|---|---|");
            foreach (var row in chapter.Rows)
            {
                output.WriteLine($"| {row.Kind} | {Cell(row.Place)} | {Cell(row.Note ?? "")} |");
            }
        }

        if (inventory.Unread is not [])
        {
            output.WriteLine();
            output.WriteLine("## Not searched");
            output.WriteLine();
            foreach (var text in inventory.Unread)
            {
                output.WriteLine($"- {Cell(text)}");
            }
        }

        output.WriteLine();
        foreach (var step in InventorySummary.Next(inventory))
        {
            output.WriteLine($"- {step.Label}: `{step.Text}`");
        }
    }

    // Names are the repository's, and may hold marks of Markdown and HTML.
    private static string Cell(ShownText text)
    {
        var plain = text.ToString().ReplaceLineEndings(" ");
        return plain is "" ? "" : $"`{plain.Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal)}`";
    }
}
