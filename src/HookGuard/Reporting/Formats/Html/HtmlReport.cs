using System.Security.Cryptography;
using System.Text;
using HookGuard.Detection;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Reporting.Formats.Html;

/// <summary>
/// One page that needs nothing beside it: to be read in a browser, on a phone or on paper, and passed on as a file. It runs no script
/// and takes no style but its own, by their hashes, and loads nothing.
/// </summary>
internal static class HtmlReport
{
    // A list of so many lines is still one to choose from.
    private const int MostChoices = 200;

    public static void Write(Stream output, ScanResult result)
    {
        using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        var remedies = Remedy.Once();
        WriteHead(text, result);
        HtmlSummary.Write(text, result);
        WriteFindings(text, result, remedies);
        WriteResponses(text, result, remedies);
        WriteUnread(text, result);
        text.WriteLine(
            $"</main><footer>HookGuard {HtmlText.Of(ToolInfo.Version)}. Values are masked; fingerprints identify them.</footer>"
        );
        text.WriteLine($"<script>{Resource.Read("reports/report.js")}</script></body></html>");
    }

    private static void WriteHead(TextWriter text, ScanResult result)
    {
        var style = Resource.Read("reports/report.css");
        var policy =
            $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(Resource.Read("reports/report.js"))}'; base-uri 'none'; form-action 'none'";
        text.WriteLine("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">");
        text.WriteLine($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        text.WriteLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        text.WriteLine("<meta name=\"referrer\" content=\"no-referrer\">");
        text.WriteLine($"<title>HookGuard report: {HtmlText.Count(result.Findings.Count, "finding")}</title>");
        text.WriteLine($"<style>{style}</style></head><body>");
    }

    private static void WriteFindings(TextWriter text, ScanResult result, Func<Rule, Remedy> remedies)
    {
        if (result.Findings is [])
        {
            return;
        }

        text.WriteLine("<section><h2>Findings</h2><form hidden>");
        text.WriteLine("<label>Search <input type=\"search\" name=\"text\"></label>");
        WriteChoice(text, "Type", "type", result.Findings.Select(finding => finding.Rule.Name));
        WriteChoice(text, "State", "state", result.Findings.Select(FindingState.Of));
        WriteChoice(
            text,
            "Author",
            "author",
            result.Findings.Select(finding => finding.Provenance?.Author.ToString()).OfType<string>()
        );
        text.WriteLine(
            "<label>Sort by <select name=\"sort\"><option value=\"\">place</option><option value=\"severity\">severity</option><option value=\"type\">type</option><option value=\"state\">state</option><option value=\"author\">author</option><option value=\"date\">date, newest first</option></select></label> <output></output></form>"
        );
        text.WriteLine("<ol id=\"findings\">");
        foreach (var finding in result.Findings)
        {
            HtmlFinding.Write(text, finding, result.Stage, remedies(finding.Rule).Severity);
        }

        text.WriteLine("</ol></section>");
    }

    private static void WriteChoice(TextWriter text, string label, string name, IEnumerable<string> values)
    {
        var choices = values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostChoices).ToList();
        if (choices.Count < 2)
        {
            return;
        }

        text.WriteLine($"<label>{label} <select name=\"{name}\"><option value=\"\">all</option>");
        foreach (var choice in choices)
        {
            text.WriteLine($"<option>{HtmlText.Of(choice)}</option>");
        }

        text.WriteLine("</select></label>");
    }

    private static void WriteResponses(TextWriter text, ScanResult result, Func<Rule, Remedy> remedies)
    {
        var rules = result
            .Findings.Where(finding => finding.Allowed is null)
            .Select(finding => finding.Rule)
            .Distinct()
            .ToList();
        if (rules is [])
        {
            return;
        }

        text.WriteLine("<section><h2>Response</h2><p>For a credential that others could read:</p>");
        foreach (var rule in rules)
        {
            HtmlPlaybook.Write(text, remedies(rule));
        }

        text.WriteLine("</section>");
    }

    private static void WriteUnread(TextWriter text, ScanResult result)
    {
        var unread = result.Skipped.Where(skipped => !skipped.Intended).ToList();
        if (unread is [])
        {
            return;
        }

        text.WriteLine("<section><h2>Not scanned</h2><ul>");
        foreach (var skipped in unread)
        {
            text.WriteLine($"<li>{HtmlText.Code(skipped.Path)}: {HtmlText.Of(skipped.Reason)}</li>");
        }

        text.WriteLine("</ul></section>");
    }

    private static string Hash(string content) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";
}
