using System.CommandLine;
using System.Globalization;
using System.Net;
using HookGuard.Detection;
using HookGuard.History;
using HookGuard.PagerDuty;
using HookGuard.Policy;
using HookGuard.Remediation.Responding;
using HookGuard.Remediation.Tracing;
using HookGuard.Terminals;

namespace HookGuard.Commands;

internal static class Usage
{
    // The trail is kept for a year.
    private const int KeptDays = 365;
    private const int ClockMinutes = 5;

    public static Command Create()
    {
        Argument<string> subject = new("PATH:LINE|FINGERPRINT|MASK|-")
        {
            Description = "The place, the fingerprint or the mask of a key, or - for its value on standard input.",
        };
        Option<string> since = new("--since")
        {
            Description = "The day of the leak. Default: that of the first commit with it, else 31 days ago.",
            HelpName = "YYYY-MM-DD",
        };
        Option<string[]> known = new("--known")
        {
            Description = "An address or a network of your own, such as 192.0.2.0/24. May be repeated.",
            HelpName = "ADDRESS",
        };
        Option<string> user = new("--user")
        {
            Description = "Show what was changed on this user instead, by whomever.",
            HelpName = "ID",
        };
        ApiArguments api = new();
        Command command = new("usage", "Ask PagerDuty's audit trail what was done with an API key or token.")
        {
            subject,
            since,
            known,
            user,
        };
        api.AddTo(command);
        command.SetAction(parsed =>
            (int)Run(
                parsed,
                api,
                parsed.GetRequiredValue(subject),
                parsed.GetValue(since),
                [.. (parsed.GetValue(known) ?? []).Select(Network)],
                parsed.GetValue(user),
                parsed.InvocationConfiguration.Output
            )
        );
        return command;
    }

    private static ExitCode Run(
        ParseResult parsed,
        ApiArguments api,
        string subject,
        string? since,
        IReadOnlyList<IPNetwork> own,
        string? user,
        TextWriter output
    )
    {
        var admin = api.RequireAdminKey(parsed, subject);
        var settings = ApiArguments.Settings();
        var credential = IsMask(subject) ? null : ApiArguments.Find(subject, settings);
        if (credential is not null)
        {
            RefuseUnaudited(credential);
        }

        var mask = credential?.Mask ?? subject;
        var isOAuth = credential is null ? KeyMask.IsOAuth(subject) : AccessKey.Of(credential.Value).IsOAuth;
        var today = DateTimeOffset.UtcNow;
        var first =
            since is not null ? Since(since, today)
            : credential is { HasPlace: true } ? FirstCommit(subject, settings, today)
            : today - AuditQuery.LongestWindow;
        var query = new AuditQuery(first, today, mask[^4..], isOAuth, user);
        var hosts = api.Hosts(parsed, credential, settings);
        var records = user is null
            ? $"audit records of tokens that end in {query.LastFour}"
            : $"audit records of changes to the user {user}";
        Paragraph.Write(
            output,
            $"Asking {ApiArguments.Names(hosts)}, with the administrator's key {admin.Mask}, for {records}, since {query.Since:yyyy-MM-dd}."
        );
        using var client = Account.SignIn(hosts, host => api.Connect(parsed, host, admin));
        var summary = AuditSummary.Of(new AuditTrail(client).Read(query), own);
        UsageText.Write(output, summary, user is not null);
        if (credential is not null)
        {
            Record(credential, query, summary);
        }

        if (client.ClockDifference is { } difference && difference > TimeSpan.FromMinutes(ClockMinutes))
        {
            output.WriteLine(
                $"This machine's clock differs from PagerDuty's by {difference.TotalMinutes:0} minutes: correct it and ask again."
            );
            return ExitCode.Incomplete;
        }

        return summary.Unknown.Any() ? ExitCode.Blocked : ExitCode.Clean;
    }

    private static void Record(Credential credential, AuditQuery query, AuditSummary summary)
    {
        var folder = Environment.CurrentDirectory;
        IncidentFile.Update(
            folder,
            credential.Fingerprint,
            incident =>
                incident.With(
                    IncidentEventKind.Note,
                    ResponseStep.Check,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"audit trail since {query.Since:yyyy-MM-dd}: {UsageText.Count(summary.Records, "record")}, {UsageText.Count(summary.Unknown.Count(), "unknown address", "es")}"
                    ),
                    Respond.Somebody(folder)
                )
        );
    }

    private static void RefuseUnaudited(Credential credential)
    {
        if (
            credential.Rule != RuleCatalogue.UserApiKey
            && credential.Rule != RuleCatalogue.AccountApiKey
            && credential.Rule != RuleCatalogue.ApiKey
            && credential.Rule != RuleCatalogue.OAuthToken
        )
        {
            throw new GuardException(
                ExitCode.Usage,
                $"the audit trail does not record the use of a {credential.Rule.Name}",
                $"Run '{credential.Explanation}': it says where its use shows."
            );
        }
    }

    private static bool IsMask(string subject) =>
        subject.IndexOf('…', StringComparison.Ordinal) is >= 0 and var at && subject.Length - at == 5;

    private static DateTimeOffset FirstCommit(string subject, Settings settings, DateTimeOffset today)
    {
        using var scan = CommitScan.Around(Environment.CurrentDirectory);
        DateTimeOffset? first = scan is null
            ? null
            : SecretTrace
                .Of(scan, new SecretLookup(scan, settings).Find(subject), settings.NewDetector())
                .Introductions.Select(found => found.When)
                .Cast<DateTimeOffset?>()
                .FirstOrDefault();
        return first is not { } day || day >= today ? today - AuditQuery.LongestWindow
            : day < today.AddDays(-KeptDays) ? today.AddDays(1 - KeptDays)
            : new DateTimeOffset(day.UtcDateTime.Date, TimeSpan.Zero);
    }

    private static DateTimeOffset Since(string day, DateTimeOffset today)
    {
        var since = DateTimeOffset.TryParseExact(
            day,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var parsed
        )
            ? parsed
            : throw new GuardException(ExitCode.Usage, $"'{day}' is not a date", "Write it as YYYY-MM-DD.");
        return since >= today
                ? throw new GuardException(
                    ExitCode.Usage,
                    $"{day} is in the future",
                    "Name the day of the leak; if it is past, this machine's clock is wrong."
                )
            : since < today.AddDays(-KeptDays)
                ? throw new GuardException(
                    ExitCode.Usage,
                    $"{day} is too long ago: PagerDuty keeps audit records for 12 months",
                    "Name a day within them. For earlier ones, ask PagerDuty's support."
                )
            : since;
    }

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new GuardException(
            ExitCode.Usage,
            $"'{text}' is neither an address nor a network",
            "Write it like 192.0.2.7 or 192.0.2.0/24."
        );
}
