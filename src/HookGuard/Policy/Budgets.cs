using System.Globalization;

namespace HookGuard.Policy;

/// <summary>How long a hook may take before it gives up and blocks.</summary>
internal readonly record struct Budgets(TimeSpan Commit, TimeSpan Push, TimeSpan Receive)
{
    // Longer than anybody waits, and within reach of a timer.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>
    /// A commit has somebody waiting at a prompt; a push shows how far it is, and a second try goes on where the first ended; a
    /// host ends a hook that takes much longer, and then does not say why.
    /// </summary>
    public static Budgets BuiltIn { get; } =
        new(Commit: TimeSpan.FromSeconds(30), Push: TimeSpan.FromMinutes(5), Receive: TimeSpan.FromMinutes(2));

    /// <summary>Reads a duration such as <c>500ms</c>, <c>10s</c> or <c>2m</c>.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        var (digits, unit) = text switch
        {
            [.. var number, 'm', 's'] => (number, TimeSpan.FromMilliseconds(1)),
            [.. var number, 's'] => (number, TimeSpan.FromSeconds(1)),
            [.. var number, 'm'] => (number, TimeSpan.FromMinutes(1)),
            _ => ("", default),
        };
        var isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        duration = count * unit;
        return isNumber && duration <= Longest;
    }

    /// <summary>Reads what the check of the configuration let through.</summary>
    public static TimeSpan? Parse(string? text) =>
        text is not null && TryParse(text, out var duration) ? duration : null;
}
