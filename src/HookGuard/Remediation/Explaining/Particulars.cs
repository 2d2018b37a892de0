using System.Globalization;
using HookGuard.Detection;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Remediation.Explaining;

/// <summary>What is known of one credential, which takes the places of the placeholders of a playbook.</summary>
internal sealed record Particulars
{
    // The longest time that one audit query covers, and how long PagerDuty keeps the records.
    private const int AuditDays = 31;
    private const int KeptMonths = 12;

    public static Particulars None { get; } = new();

    public string? Mask { get; init; }

    public string? Path { get; init; }

    /// <summary>What the commands of this tool call it.</summary>
    public string? Subject { get; init; }

    public string? Repository { get; init; }

    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset Now { get; init; }

    public SecretAddress? Address { get; init; }

    public string? LastFour => Mask is { Length: > 4 } mask ? mask[^4..] : null;

    /// <summary>The days for which to ask the audit log, query by query.</summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> AuditWindows
    {
        get
        {
            List<(DateTimeOffset, DateTimeOffset)> windows = [];
            if (Since is { } since)
            {
                var oldest = Now.AddMonths(-KeptMonths);
                // Whole days: clocks differ, and so do the hours of a commit and its push.
                var tomorrow = new DateTimeOffset(Now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
                var first = new DateTimeOffset((since < oldest ? oldest : since).UtcDateTime.Date, TimeSpan.Zero);
                for (var from = first; from < tomorrow; from = from.AddDays(AuditDays))
                {
                    var to = from.AddDays(AuditDays);
                    windows.Add((from, to < tomorrow ? to : tomorrow));
                }
            }

            return windows;
        }
    }

    public Section FillIn(Section section, Rule rule, Playbook? playbook)
    {
        var text = section.Body;
        Put("LAST4", LastFour);
        Put("REPOSITORY", Repository);
        Put("NAME, ends", $"{rule.Name}, ends");
        Put("Paging: PAGING", playbook?.Paging is { } paging ? $"Paging {paging}." : "Paging: see the steps.");
        Put("on SINCE", Since is { } since ? $"on {Day(since)}" : null);
        if (AuditWindows is [var window, ..])
        {
            Put("since=FROM", $"since={Minute(window.From)}");
            Put("until=TO", $"until={Minute(window.To)}");
        }

        if (Address is { IsEu: true })
        {
            Put("https://api.pagerduty.com", "https://api.eu.pagerduty.com");
        }

        Put("PATH:LINE", Subject);
        Put("`hookguard fix PATH`", Path is null ? null : $"`hookguard fix {ShellWord.QuotePath(Path)}`");
        return section with { Body = text };

        void Put(string placeholder, string? value) =>
            text = value is null ? text : text.Replace(placeholder, value, StringComparison.Ordinal);
    }

    public static string Day(DateTimeOffset when) =>
        when.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Minute(DateTimeOffset when) =>
        when.UtcDateTime.ToString("yyyy-MM-ddTHH:mmZ", CultureInfo.InvariantCulture);
}
