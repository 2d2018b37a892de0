using System.Globalization;
using System.Text;

namespace HookGuard.Benchmarks.Comparison;

/// <summary>A picture of lines, bars and words. Coordinates are pixels from the upper left.</summary>
internal sealed class SvgDrawing
{
    public const string Strong = "#06ac38";
    public const string Weak = "#8b949e";

    private readonly StringBuilder svg = new();

    public SvgDrawing(int width, int height, string title) =>
        Add(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-family="sans-serif" font-size="12" role="img">
            <title>{title}</title>

            """
        );

    public void Text(
        double x,
        double y,
        string text,
        string anchor = "start",
        bool isBold = false,
        string color = Weak
    ) =>
        Add(
            $"""
            <text x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}" fill="{(isBold ? Strong : color)}" font-weight="{(
                isBold ? "bold" : "normal"
            )}">{text}</text>

            """
        );

    public void Bar(double x, double y, double width, double height, string color) =>
        Add(
            $"""
            <rect x="{x:0.#}" y="{y:0.#}" width="{width:0.#}" height="{height:0.#}" fill="{color}"/>

            """
        );

    public void Line(IEnumerable<(double X, double Y)> points, string color, double width = 1) =>
        Add(
            $"""
            <polyline points="{string.Join(
                ' ',
                points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}"))
            )}" fill="none" stroke="{color}" stroke-width="{width:0.#}"/>

            """
        );

    public override string ToString() => $"{svg}</svg>\n";

    private void Add(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
