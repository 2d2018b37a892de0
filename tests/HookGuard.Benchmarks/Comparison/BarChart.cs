using System.Globalization;

namespace HookGuard.Benchmarks.Comparison;

/// <summary>Draws the time of each program as a bar, in SVG that is readable on light and dark pages.</summary>
internal static class BarChart
{
    private const int Width = 720;
    private const int Row = 26;
    private const int Labels = 170;
    private const int Figures = 110;

    public static string Draw(JobResult result)
    {
        var costs = result.Costs.OrderBy(each => each.Cost.Seconds).ToArray();
        var most = costs.Max(each => each.Cost.Seconds);
        var svg = new SvgDrawing(Width, (costs.Length * Row) + 10, $"{result.Job.Name}: {result.Job.Text}");
        for (var i = 0; i < costs.Length; i++)
        {
            var (contender, cost) = costs[i];
            var top = (i * Row) + 5;
            var length = Math.Max(1, cost.Seconds / most * (Width - Labels - Figures));
            var isOwn = ReferenceEquals(contender, result.Costs[0].Contender);
            svg.Text(Labels - 8, top + 15, contender.Name, anchor: "end", isBold: isOwn);
            svg.Bar(Labels, top + 2, length, Row - 8, isOwn ? SvgDrawing.Strong : SvgDrawing.Weak);
            svg.Text(
                Labels + length + 6,
                top + 15,
                string.Create(CultureInfo.InvariantCulture, $"{cost.Seconds * 1000:#,0} ms"),
                isBold: isOwn
            );
        }

        return svg.ToString();
    }
}
