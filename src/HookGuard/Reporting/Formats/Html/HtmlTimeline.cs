using System.Globalization;

namespace HookGuard.Reporting.Formats.Html;

/// <summary>When the findings of a history were added: one bar for so many months that few enough remain.</summary>
internal static class HtmlTimeline
{
    private const int MostBars = 60;
    private const int Width = 12;
    private const int Height = 80;

    public static void Write(TextWriter output, IReadOnlyList<Finding> findings)
    {
        var months = findings
            .Select(finding => finding.Provenance)
            .OfType<Provenance>()
            .Select(provenance => Month(provenance.AuthoredAt.UtcDateTime))
            .ToList();
        if (months is [])
        {
            return;
        }

        var first = months.Min();
        var step = ((months.Max() - first) / MostBars) + 1;
        var counts = new int[((months.Max() - first) / step) + 1];
        foreach (var month in months)
        {
            counts[(month - first) / step]++;
        }

        var most = counts.Max();
        output.WriteLine(
            $"<section><h2>Timeline</h2><svg class=\"timeline\" role=\"img\" aria-label=\"Findings by the month in which they were added\" viewBox=\"0 0 {MostBars * Width} {Height + 20}\">"
        );
        for (var index = 0; index < counts.Length; index++)
        {
            var height = counts[index] == 0 ? 0 : Math.Max(counts[index] * Height / most, 2);
            output.WriteLine(
                $"<rect x=\"{index * Width}\" y=\"{Height - height}\" width=\"{Width - 2}\" height=\"{height}\"><title>{Name(first + (index * step))}: {HtmlText.Count(counts[index], "finding")}</title></rect>"
            );
        }

        output.WriteLine($"<text x=\"0\" y=\"{Height + 16}\">{Name(first)}</text>");
        if (counts.Length > 12)
        {
            output.WriteLine(
                $"<text x=\"{counts.Length * Width}\" y=\"{Height + 16}\" text-anchor=\"end\">{Name(months.Max())}</text>"
            );
        }

        output.WriteLine("</svg></section>");
    }

    private static int Month(DateTime date) => (date.Year * 12) + date.Month - 1;

    private static string Name(int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{(month % 12) + 1:00}");
}
