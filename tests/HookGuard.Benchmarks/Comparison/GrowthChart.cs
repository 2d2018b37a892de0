using System.Globalization;

namespace HookGuard.Benchmarks.Comparison;

/// <summary>Draws processor time against size on logarithmic axes, each series from its own smallest size on.</summary>
internal static class GrowthChart
{
    private const int Width = 720;
    private const int Height = 420;
    private const int Left = 60;
    private const int Right = 260;
    private const int Top = 20;
    private const int Bottom = 40;

    private static readonly string[] Colors =
    [
        "#06ac38",
        "#0969da",
        "#d1242f",
        "#9a6700",
        "#8250df",
        "#1b7c83",
        "#bf3989",
        "#57606a",
        "#bc4c00",
    ];

    public static string Draw(IReadOnlyList<GrowthResult> growths)
    {
        var svg = new SvgDrawing(Width, Height, "Processor time by size");
        var mostTimes = growths.Max(growth => (double)growth.Points[^1].Size / growth.Points[0].Size);
        var (least, most) = (
            Decade(Math.Floor, growths.Min(growth => growth.Points.Min(point => point.Seconds))),
            Decade(Math.Ceiling, growths.Max(growth => growth.Points.Max(point => point.Seconds)))
        );

        for (var seconds = least; seconds <= most * 1.01; seconds *= 10)
        {
            svg.Line([(Left, Y(seconds)), (Width - Right, Y(seconds))], "#8b949e55");
            svg.Text(
                Left - 6,
                Y(seconds) + 4,
                string.Create(CultureInfo.InvariantCulture, $"{seconds:0.###} s"),
                "end"
            );
        }

        for (var times = 1; times <= mostTimes; times *= 2)
        {
            svg.Line([(X(times), Top), (X(times), Height - Bottom)], "#8b949e55");
            svg.Text(
                X(times),
                Height - Bottom + 16,
                string.Create(CultureInfo.InvariantCulture, $"× {times}"),
                "middle"
            );
        }

        for (var i = 0; i < growths.Count; i++)
        {
            var (name, points, exponent) = growths[i];
            var color = Colors[i % Colors.Length];
            svg.Line(points.Select(point => (X((double)point.Size / points[0].Size), Y(point.Seconds))), color, 2);
            svg.Text(
                Width - Right + 12,
                Top + 12 + (i * 20),
                string.Create(CultureInfo.InvariantCulture, $"{name}, from {points[0].Size:#,0}: {exponent:0.00}"),
                color: color
            );
        }

        return svg.ToString();

        double X(double times) => Left + (Math.Log(times) / Math.Log(Math.Max(2, mostTimes)) * (Width - Right - Left));

        double Y(double seconds) =>
            Height - Bottom - (Math.Log(seconds / least) / Math.Log(most / least) * (Height - Bottom - Top));
    }

    private static double Decade(Func<double, double> round, double seconds) =>
        Math.Pow(10, round(Math.Log10(seconds)));
}
