using HookGuard.Masking;

namespace HookGuard.PagerDuty;

/// <summary>Text that the API answers with: names, messages, addresses that other people chose.</summary>
internal static class ApiText
{
    private const int Longest = 120;

    /// <summary>The text on one line, not longer than a line may be, with every credential masked.</summary>
    public static string Line(string? text)
    {
        // Masked first: half of a credential would not be recognised any more.
        var masked = Mask.In(text is { Length: > 10_000 } ? text[..10_000] : text ?? "");
        var line = string.Create(
            Math.Min(masked.Length, Longest),
            masked,
            static (shown, source) =>
            {
                for (var at = 0; at < shown.Length; at++)
                {
                    shown[at] = Inert.IsUnsafe(source[at]) ? ' ' : source[at];
                }
            }
        );
        return masked.Length <= Longest ? line.Trim() : $"{line.Trim()}…";
    }

    /// <summary>An id that may stand in the path of a request.</summary>
    public static string Id(string? id, ApiHost host) =>
        id is { Length: > 0 and <= 64 } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? id
            : throw ApiProblem.Unreadable(host);
}
