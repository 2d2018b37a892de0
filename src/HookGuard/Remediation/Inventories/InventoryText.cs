using HookGuard.Remediation.Explaining;

namespace HookGuard.Remediation.Inventories;

/// <summary>An inventory for a terminal.</summary>
internal static class InventoryText
{
    private const string Indent = "  ";

    public static void Write(TextWriter output, Inventory inventory)
    {
        output.WriteLine(InventorySummary.Title(inventory));
        output.WriteLine(InventorySummary.Spread(inventory));
        foreach (var chapter in inventory.Chapters)
        {
            output.WriteLine();
            output.WriteLine(chapter.Heading.ToUpperInvariant());
            var kind = chapter.Rows.Max(row => row.Kind.Length);
            foreach (var row in chapter.Rows)
            {
                output.WriteLine($"{Indent}{row.Kind.PadRight(kind)}{Indent}{row.Place}");
                if (row.Note is { } note)
                {
                    output.WriteLine($"{Indent}{new string(' ', kind)}{Indent}{Indent}{note}");
                }
            }
        }

        if (inventory.Unread is not [])
        {
            output.WriteLine();
            output.WriteLine("NOT SEARCHED");
            foreach (var text in inventory.Unread)
            {
                output.WriteLine($"{Indent}{text}");
            }
        }

        output.WriteLine();
        foreach (var step in InventorySummary.Next(inventory))
        {
            output.WriteLine($"{step.Label}: {step.Text}");
        }
    }
}
