using System.Text;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Reporting.Formats.Html;

/// <summary>A playbook as part of a page. Of Markdown it knows what the playbooks use: paragraphs, items, code and bold words.</summary>
internal static class HtmlPlaybook
{
    public static void Write(TextWriter output, Remedy remedy)
    {
        var explanation = remedy.Explanation;
        output.WriteLine(
            $"<details class=\"playbook\" id=\"response-{HtmlText.Of(explanation.Rule.Id)}\"><summary>{HtmlText.Of(explanation.Rule.Name)} <span class=\"badge {remedy.Severity}\">{remedy.Severity}</span></summary>"
        );
        WriteBlocks(output, explanation.GivesAccessTo);
        WriteBlocks(output, explanation.Situation);
        foreach (var section in explanation.Sections)
        {
            if (section.Heading is { } heading)
            {
                output.WriteLine($"<h3>{HtmlText.Of(heading)}</h3>");
            }

            WriteBlocks(output, section.Body);
        }

        if (remedy.Documentation is { } address)
        {
            output.WriteLine(
                $"<p><a rel=\"noreferrer noopener\" href=\"{HtmlText.Of(address)}\">{HtmlText.Of(address)}</a></p>"
            );
        }

        output.WriteLine("</details>");
    }

    private static void WriteBlocks(TextWriter output, string markdown)
    {
        string? open = null;
        List<string> block = [];
        foreach (var line in markdown.Split('\n').Append(""))
        {
            var kind =
                line.Length == 0 ? null
                : line.StartsWith("    ", StringComparison.Ordinal) ? "pre"
                : ItemMark(line) > 0 ? "li"
                : open is "li" or "p" ? open
                : "p";
            if (kind != open || ItemMark(line) > 0)
            {
                Write(output, open, block);
                (open, block) = (kind, []);
            }

            if (kind is not null)
            {
                block.Add(kind is "pre" ? line[4..] : line[ItemMark(line)..].Trim());
            }
        }
    }

    private static void Write(TextWriter output, string? kind, List<string> block)
    {
        if (kind is "pre")
        {
            output.WriteLine($"<pre><code>{string.Join('\n', block.Select(HtmlText.Of))}</code></pre>");
        }
        else if (kind is "li")
        {
            output.WriteLine($"<ul><li>{Inline(string.Join(' ', block))}</li></ul>");
        }
        else if (kind is not null)
        {
            output.WriteLine($"<p>{Inline(string.Join(' ', block))}</p>");
        }
    }

    // "- " and "1. ".
    private static int ItemMark(string line) =>
        line is ['-', ' ', ..] ? 2
        : line is [>= '0' and <= '9', '.', ' ', ..] ? 3
        : 0;

    private static string Inline(string text)
    {
        StringBuilder html = new();
        foreach (var (index, part) in text.Split('`').Index())
        {
            html.Append(index % 2 == 1 ? HtmlText.Code(part) : Bold(HtmlText.Of(part)));
        }

        return html.ToString();
    }

    private static string Bold(string html) =>
        string.Concat(html.Split("**").Select((part, index) => index % 2 == 1 ? $"<strong>{part}</strong>" : part));
}
