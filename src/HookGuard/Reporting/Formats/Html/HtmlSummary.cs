namespace HookGuard.Reporting.Formats.Html;

/// <summary>The upper part of a page: how much of what was found, where it is and who added it.</summary>
internal static class HtmlSummary
{
    private const int MostRows = 20;

    public static void Write(TextWriter output, ScanResult result)
    {
        var open = result.Findings.Where(finding => finding.Allowed is null).ToList();
        var unread = result.Skipped.Count(skipped => !skipped.Intended);
        var verdict =
            result.ExitCode == ExitCode.Blocked ? "blocks"
            : unread > 0 || open is not [] ? "warns"
            : "clean";
        output.WriteLine(
            $"<header><h1>HookGuard report</h1><p class=\"verdict {verdict}\">{Verdict(open, unread)}</p></header><main>"
        );
        output.WriteLine("<section><h2>Totals</h2><dl class=\"totals\">");
        Total(output, "Findings", open.Count);
        Total(output, "Blocking", open.Count(finding => finding.Blocking));
        Total(
            output,
            "Distinct values",
            open.Select(finding => finding.Fingerprint).Distinct(StringComparer.Ordinal).Count()
        );
        Total(output, "Allowed", result.Findings.Count - open.Count);
        Total(output, "Not scanned", unread);
        Total(output, "Files scanned", result.Files);
        Total(output, "Commits scanned", result.Commits);
        output.WriteLine("</dl></section><div class=\"charts\">");
        Chart(output, "By type", result.Findings.Select(finding => finding.Rule.Name));
        Chart(output, "By state", result.Findings.Select(FindingState.Of));
        Chart(
            output,
            "By author",
            result.Findings.Select(finding => finding.Provenance?.Author.ToString()).OfType<string>()
        );
        output.WriteLine("</div>");
        HtmlTimeline.Write(output, result.Findings);
    }

    public static string Verdict(IReadOnlyList<Finding> open, int unread)
    {
        var found = open is [] ? "No credentials found" : $"{HtmlText.Count(open.Count, "credential")} found";
        return unread > 0 ? $"{found}; {HtmlText.Count(unread, "item")} could not be scanned." : $"{found}.";
    }

    private static void Total(TextWriter output, string name, int count) =>
        output.WriteLine($"<div><dt>{name}</dt><dd>{count}</dd></div>");

    private static void Chart(TextWriter output, string heading, IEnumerable<string> values)
    {
        var rows = values
            .CountBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(row => row.Value)
            .ThenBy(row => row.Key, StringComparer.Ordinal)
            .ToList();
        if (rows is [])
        {
            return;
        }

        output.WriteLine($"<section><h2>{heading}</h2><table>");
        foreach (var (name, count) in rows.Take(MostRows))
        {
            Row(output, name, count, rows[0].Value);
        }

        if (rows.Count > MostRows)
        {
            var rest = rows.Skip(MostRows).Sum(row => row.Value);
            Row(output, $"{rows.Count - MostRows} others", rest, Math.Max(rest, rows[0].Value));
        }

        output.WriteLine("</table></section>");
    }

    private static void Row(TextWriter output, string name, int count, int most) =>
        output.WriteLine(
            $"<tr><th scope=\"row\">{HtmlText.Of(name)}</th><td>{count}</td><td class=\"bar\"><svg role=\"presentation\"><rect width=\"{count * 100L / most}%\" height=\"100%\"/></svg></td></tr>"
        );
}
