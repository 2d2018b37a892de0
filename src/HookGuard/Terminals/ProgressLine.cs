using System.Globalization;

namespace HookGuard.Terminals;

/// <summary>How far a scan is, on one line of a terminal. What there is no room for is left out: a line that wraps cannot be taken back.</summary>
internal static class ProgressLine
{
    private const int BarLength = 10;

    public static string Of(string what, int done, int total, TimeSpan elapsed, int columns) =>
        // Some terminals wrap as soon as the last column is taken.
        Forms(what, done, total, elapsed).FirstOrDefault(form => form.Length < columns)
        ?? "";

    private static string[] Forms(string what, int done, int total, TimeSpan elapsed)
    {
        if (total == 0)
        {
            return [$"hookguard: {what}", "hookguard"];
        }

        var share = (double)done / total;
        var percent = string.Create(CultureInfo.InvariantCulture, $"{(int)(100 * share), 3} %");
        var filled = (int)(BarLength * share);
        var bar = $"[{new string('#', filled)}{new string('.', BarLength - filled)}]";
        var count = string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {total:N0} {what}");
        var left = done == 0 || done == total ? "" : $", {Rounded(elapsed * (1 / share - 1))} left";
        return
        [
            $"hookguard: {bar} {percent}, {count}{left}",
            $"hookguard: {percent}, {count}{left}",
            $"hookguard: {percent}{left}",
            $"{percent}{left}",
            percent,
        ];
    }

    private static string Rounded(TimeSpan time) =>
        time < TimeSpan.FromSeconds(100)
            ? $"{Math.Ceiling(time.TotalSeconds)} s"
            : $"{Math.Ceiling(time.TotalMinutes)} min";
}
