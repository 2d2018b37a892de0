using System.Globalization;
using HookGuard.Policy.Configuration;
using HookGuard.Reporting;

namespace HookGuard.Commands;

/// <summary>An audit for people: tables in a terminal or in Markdown.</summary>
internal static class AuditTables
{
    public static void Write(TextWriter output, AuditReport audit, bool markdown)
    {
        output.WriteLine($"{(markdown ? "# " : "")}HookGuard {ToolInfo.Version}: audit");
        output.WriteLine();
        output.WriteLine($"{(markdown ? "## " : "")}Policy");
        output.WriteLine();
        foreach (var line in SettingsText.Of(audit.Settings).Split('\n'))
        {
            output.WriteLine($"    {Printable.Of(line)}");
        }

        Table(
            output,
            markdown,
            "Locked keys",
            ["key", "by"],
            audit.Locks.Select(key => (string[])[key.Key, key.Value])
        );
        Table(
            output,
            markdown,
            "Suppressions",
            ["place", "allows", "until", "state", "by", "since"],
            audit.Suppressions.Select(one =>
                (string[])
                    [
                        one.Place,
                        one.Item.Text,
                        Day(one.Item.Until) ?? "no end",
                        State(one),
                        one.Author?.Name.ToString() ?? "not committed",
                        one.Author?.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                    ]
            )
        );
        Table(
            output,
            markdown,
            "Hooks",
            ["hook", "runs", "guarded"],
            audit.Hooks.Select(hook =>
                (string[])
                    [
                        hook.Name,
                        string.Join(", then ", hook.Steps.Select(step => step.Name).DefaultIfEmpty("nothing")),
                        hook.Steps.Any(step => step.IsHookGuard) ? "yes" : "no",
                    ]
            )
        );
    }

    public static string State(AuditedSuppression one) =>
        one.Expired ? "expired"
        : one.Item.Used ? "in use"
        : "unused";

    public static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Table(
        TextWriter output,
        bool markdown,
        string title,
        string[] columns,
        IEnumerable<string[]> rows
    )
    {
        List<string[]> all = [columns, .. rows.Select(row => row.Select(cell => Cell(cell, markdown)).ToArray())];
        output.WriteLine();
        output.WriteLine($"{(markdown ? "## " : "")}{title}");
        output.WriteLine();
        if (all.Count == 1)
        {
            output.WriteLine("none");
            return;
        }

        var widths = columns.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        foreach (var (index, row) in all.Index())
        {
            var cells = row.Select((cell, column) => cell.PadRight(widths[column]));
            output.WriteLine(markdown ? $"| {string.Join(" | ", cells)} |" : $"  {string.Join("  ", cells).TrimEnd()}");
            if (markdown && index == 0)
            {
                output.WriteLine($"|{string.Concat(widths.Select(width => $"{new string('-', width + 2)}|"))}");
            }
        }
    }

    // In code, a name or a reason of others mentions nobody and closes nothing.
    private static string Cell(string text, bool markdown)
    {
        text = Printable.Of(text);
        return !markdown || text.Length == 0
            ? text
            : $"`{text.Replace("|", "\\|", StringComparison.Ordinal).Replace('`', '\'')}`";
    }
}
