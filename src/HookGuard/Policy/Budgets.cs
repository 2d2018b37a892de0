using System.Globalization;

namespace HookGuard.Policy;

/// <summary>How long a look may take before it gives up and blocks; null means as long as it needs.</summary>
internal readonly record struct Budgets(TimeSpan? Commit, TimeSpan? Push, TimeSpan? Receive)
{
    /// <summary>Reads a duration such as <c>500ms</c>, <c>10s</c> or <c>2m</c>.</summary>
    public static TimeSpan? Parse(string? text) =>
        text switch
        {
            null => null,
            [.. var number, 'm', 's'] => TimeSpan.FromMilliseconds(Number(number)),
            [.. var number, 's'] => TimeSpan.FromSeconds(Number(number)),
            _ => TimeSpan.FromMinutes(Number(text[..^1])),
        };

    private static long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);
}
