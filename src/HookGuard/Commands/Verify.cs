using System.CommandLine;
using HookGuard.Detection;
using HookGuard.PagerDuty;
using HookGuard.Remediation.Responding;
using HookGuard.Terminals;

namespace HookGuard.Commands;

internal static class Verify
{
    public static Command Create()
    {
        Argument<string> subject = new("PATH:LINE|FINGERPRINT|-")
        {
            Description = "The place or the fingerprint of a credential, or - for its value on standard input.",
        };
        ApiArguments api = new();
        Command command = new("verify", "Ask PagerDuty whether a credential is live, whose it is and what it can do.")
        {
            subject,
        };
        api.AddTo(command);
        command.SetAction(parsed =>
            (int)Run(parsed, api, parsed.GetRequiredValue(subject), parsed.InvocationConfiguration.Output)
        );
        return command;
    }

    private static ExitCode Run(ParseResult parsed, ApiArguments api, string subject, TextWriter output)
    {
        var admin = api.AdminKey(parsed, subject);
        var settings = ApiArguments.Settings();
        var credential = ApiArguments.Find(subject, settings);
        var hosts = api.Hosts(parsed, credential, settings);
        output.WriteLine($"{credential.Rule.Name} {credential.Mask} ({credential.Place}), {credential.Fingerprint}");
        var found =
            credential.Rule == RuleCatalogue.IntegrationKey || credential.Rule == RuleCatalogue.RoutingKey
                ? AskOwner(parsed, api, credential, hosts, admin, output)
            : Refusal(credential.Rule) is { } refusal ? new Liveness(LifeState.Unknown, [refusal])
            : Ask(parsed, api, credential, hosts, output);
        foreach (var line in found.Lines)
        {
            output.WriteLine($"  {line}");
        }

        output.WriteLine(
            found.State switch
            {
                LifeState.Dead => "Dead: PagerDuty does not accept it.",
                LifeState.Live => $"Live: revoke it. How: {credential.Explanation}",
                _ => "Not known: treat it as live.",
            }
        );
        Record(credential, found.State);
        return found.State switch
        {
            LifeState.Dead => ExitCode.Clean,
            LifeState.Live => ExitCode.Blocked,
            _ => ExitCode.Incomplete,
        };
    }

    private static void Record(Credential credential, LifeState state)
    {
        var folder = Environment.CurrentDirectory;
        var kind = state switch
        {
            LifeState.Dead => IncidentEventKind.Done,
            LifeState.Live => IncidentEventKind.Reopened,
            _ => IncidentEventKind.Note,
        };
        IncidentFile.Update(
            folder,
            credential.Fingerprint,
            incident =>
                incident.With(
                    kind,
                    ResponseStep.Contain,
                    $"PagerDuty was asked: {state.ToString().ToLowerInvariant()}",
                    Respond.Somebody(folder)
                )
        );
    }

    private static Liveness Ask(
        ParseResult parsed,
        ApiArguments api,
        Credential credential,
        IReadOnlyList<ApiHost> hosts,
        TextWriter output
    )
    {
        var key = AccessKey.Of(credential.Value);
        Paragraph.Write(output, $"Asking {ApiArguments.Names(hosts)}, with the credential itself.");
        List<Liveness> answers = [];
        foreach (var host in hosts)
        {
            using var client = api.Connect(parsed, host, key);
            answers.Add(LivenessCheck.Ask(client));
            if (answers[^1].State == LifeState.Live)
            {
                break;
            }
        }

        return Liveness.Of(answers, LeftOut(hosts, credential));
    }

    private static ApiHost? LeftOut(IReadOnlyList<ApiHost> asked, Credential credential) =>
        KeyMask.Region(credential.Value) is not null ? null
        : asked is [var only] && only == ApiHost.UnitedStates ? ApiHost.Europe
        : asked is [var other] && other == ApiHost.Europe ? ApiHost.UnitedStates
        : null;

    // An event that is sent to test a key may page somebody: https://developer.pagerduty.com/docs/event-orchestration
    private static Liveness AskOwner(
        ParseResult parsed,
        ApiArguments api,
        Credential credential,
        IReadOnlyList<ApiHost> hosts,
        AccessKey? admin,
        TextWriter output
    )
    {
        if (admin is null)
        {
            return new Liveness(
                LifeState.Unknown,
                [
                    "An Events key opens nothing that could be read, and to test it by an event might page somebody.",
                    "Give an administrator's key (see --help) to find the service or orchestration that has it.",
                ]
            );
        }

        Paragraph.Write(output, $"Asking {ApiArguments.Names(hosts)}, with the administrator's key {admin.Mask}.");
        using var client = Account.SignIn(hosts, host => api.Connect(parsed, host, admin));
        return new EventsKeySearch(client).Find(credential.Value) is { } owner
            ? new Liveness(LifeState.Live, Owner.Lines(owner))
            : new Liveness(
                LifeState.Unknown,
                [
                    "No service, event orchestration or ruleset of this account has it: it is dead, or of another account.",
                ]
            );
    }

    private static string? Refusal(Rule rule) =>
        rule == RuleCatalogue.OAuthRefreshToken ? "Nothing was asked: using a refresh token replaces it."
        : rule == RuleCatalogue.OAuthClientSecret
            ? "Nothing was asked: a client secret is tested only by making a new token with it."
        : rule == RuleCatalogue.WebhookSecret
            ? "Nothing was asked: PagerDuty shows a webhook secret once and never compares it."
        : rule == RuleCatalogue.RunnerSecret ? "Nothing was asked: no call of the API takes a runner's secret."
        : rule == RuleCatalogue.RundeckToken
            ? "Nothing was asked: the token is of your own Rundeck server, not of PagerDuty's API."
        : rule == RuleCatalogue.CalendarUrl ? "Nothing was asked: opening the address would download who is on call."
        : RuleCatalogue.All.Contains(rule) ? null
        : "Nothing was asked: it is not a credential of PagerDuty's.";
}
