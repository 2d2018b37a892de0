using System.Globalization;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Reporting.Formats.Html;

/// <summary>One finding of a page: a line that opens to the excerpt, where it came from, and the commands of its response.</summary>
internal static class HtmlFinding
{
    public static void Write(TextWriter output, Finding finding, Stage stage, string severity)
    {
        var effect = Effect(finding);
        var author = finding.Provenance?.Author.ToString() ?? "";
        var date = finding.Provenance?.AuthoredAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        output.WriteLine(
            $"<li data-type=\"{HtmlText.Of(finding.Rule.Name)}\" data-state=\"{FindingState.Of(finding)}\" data-author=\"{HtmlText.Of(author)}\" data-date=\"{date}\" data-severity=\"{Rank(severity)}\"><details><summary>"
                + $"<span class=\"badge {severity}\">{severity}</span> <span class=\"effect {effect}\">{effect}</span> "
                + $"<span class=\"type\">{HtmlText.Of(finding.Rule.Name)}</span> <code class=\"place\">{HtmlText.Of(TextFinding.Place(finding, TextStyle.Plain))}</code> "
                + $"<code class=\"mask\">{HtmlText.Of(finding.Mask)}</code></summary>"
        );
        WriteExcerpt(output, finding);
        output.WriteLine($"<p>{HtmlText.Of(finding.TeamMessage ?? finding.Rule.Grants)}</p>");
        WriteFacts(output, finding);
        if (finding.Allowed is null)
        {
            WriteResponse(output, finding, stage);
        }

        output.WriteLine("</details></li>");
    }

    public static string Effect(Finding finding) =>
        finding.Allowed is not null ? "allowed"
        : finding.Blocking ? "blocks"
        : "warns";

    private static void WriteExcerpt(TextWriter output, Finding finding)
    {
        if (finding.Excerpt is { } excerpt)
        {
            var (start, end) = (excerpt.Start, excerpt.Start + excerpt.Length);
            output.WriteLine(
                $"<pre><code>{HtmlText.Of(excerpt.Text[..start].TrimStart())}<mark>{HtmlText.Of(excerpt.Text[start..end])}</mark>{HtmlText.Of(excerpt.Text[end..].TrimEnd())}</code></pre>"
            );
        }
    }

    private static void WriteFacts(TextWriter output, Finding finding)
    {
        output.WriteLine("<dl>");
        Fact(output, "State", FindingState.Of(finding));
        Fact(output, "Confidence", ConfidenceNames.Of(finding.Confidence));
        Fact(output, "Fingerprint", finding.Fingerprint);
        if (finding.Evidence is not [])
        {
            Fact(output, "Detected because", TextLines.List(finding.Evidence.Select(TextFinding.Because)));
        }

        if (finding.Provenance is { } provenance)
        {
            Fact(output, "Added by", provenance.Author);
            Fact(output, "Since", provenance.AuthoredAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Fact(output, "First commit", provenance.FirstCommit);
            Fact(output, "Last commit", provenance.LastCommit);
            Fact(output, "Remotes", provenance.Remotes is [] ? "none" : string.Join(", ", provenance.Remotes));
        }

        if (finding.Allowed is { } allowed)
        {
            Fact(output, "Allowed by", allowed.By);
            Fact(output, "Reason", allowed.Reason);
            Fact(output, "Until", allowed.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no end");
        }

        if (finding.Refusal is { } refusal)
        {
            Fact(output, "Not suppressed", refusal);
        }

        output.WriteLine("</dl>");
    }

    private static void Fact(TextWriter output, string name, string value) =>
        output.WriteLine($"<dt>{name}</dt><dd>{HtmlText.Of(value)}</dd>");

    private static void WriteResponse(TextWriter output, Finding finding, Stage stage)
    {
        output.WriteLine("<ol class=\"response\">");
        foreach (
            var step in Advice.StepsFor(finding, stage, isBlocked: false).Append(Advice.HowToSuppress(finding, stage))
        )
        {
            output.WriteLine($"<li>{HtmlText.Of(step.Text)}");
            if (step.Lines is not [])
            {
                output.WriteLine($"<pre><code>{string.Join('\n', step.Lines.Select(HtmlText.Of))}</code></pre>");
            }

            output.WriteLine("</li>");
        }

        output.WriteLine(
            $"</ol><p><a href=\"#response-{HtmlText.Of(finding.Rule.Id)}\">All steps for this credential type</a></p>"
        );
    }

    private static int Rank(string severity) =>
        severity switch
        {
            "critical" => 4,
            "high" => 3,
            "medium" => 2,
            "low" => 1,
            _ => 0,
        };
}
