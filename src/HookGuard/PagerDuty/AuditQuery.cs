using System.Globalization;

namespace HookGuard.PagerDuty;

/// <summary>Which audit records are asked for.</summary>
/// <param name="Since">From when on.</param>
/// <param name="Until">Until when.</param>
/// <param name="LastFour">The last four characters of the token that was used.</param>
/// <param name="IsOAuth">Whether it is an OAuth token rather than an API key.</param>
/// <param name="User">The user whose own changes are asked for instead; null for all that the token did.</param>
internal sealed record AuditQuery(
    DateTimeOffset Since,
    DateTimeOffset Until,
    string LastFour,
    bool IsOAuth,
    string? User = null
)
{
    /// <summary>The API answers for no more at once.</summary>
    public static readonly TimeSpan LongestWindow = TimeSpan.FromDays(31);

    private const int PageSize = 100;

    /// <summary>The address of the first page of each window; the earliest window first.</summary>
    public IEnumerable<string> Windows()
    {
        var path = User is null ? "/audit/records" : $"/users/{Uri.EscapeDataString(User)}/audit/records";
        var method = User is null
            ? $"&method_type={(IsOAuth ? "oauth" : "api_token")}&method_truncated_token={Uri.EscapeDataString(LastFour)}"
            : "";
        for (var from = Since; from < Until; from += LongestWindow)
        {
            var to = from + LongestWindow < Until ? from + LongestWindow : Until;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{path}?since={Time(from)}&until={Time(to)}{method}&limit={PageSize}"
            );
        }
    }

    private static string Time(DateTimeOffset time) =>
        Uri.EscapeDataString(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
