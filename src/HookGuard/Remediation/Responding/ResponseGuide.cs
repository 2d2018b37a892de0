using System.Globalization;
using HookGuard.Detection;
using HookGuard.Processes;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Remediation.Responding;

/// <summary>What to do at each step of an incident.</summary>
internal static class ResponseGuide
{
    private static readonly Rule[] Audited =
    [
        RuleCatalogue.UserApiKey,
        RuleCatalogue.AccountApiKey,
        RuleCatalogue.ApiKey,
        RuleCatalogue.OAuthToken,
    ];

    private static readonly Rule[] EventsKeys = [RuleCatalogue.IntegrationKey, RuleCatalogue.RoutingKey];

    private static readonly Rule[] Rotated =
    [
        RuleCatalogue.RoutingKey,
        RuleCatalogue.CalendarUrl,
        RuleCatalogue.WebhookSecret,
        RuleCatalogue.RunnerSecret,
    ];

    public static string Title(ResponseStep step) =>
        step switch
        {
            ResponseStep.Contain => "contain: revoke it",
            ResponseStep.Find => "find: what has it, and what will stop working",
            ResponseStep.Replace => "replace: give all that used it a new one",
            ResponseStep.Check => "check for misuse",
            ResponseStep.Clean => "clean the history",
            _ => "prevent a repeat",
        };

    /// <summary>Sentences, and commands that can be copied.</summary>
    public static IEnumerable<Step> For(Incident incident, ResponseStep step, Rule? rule) =>
        step switch
        {
            ResponseStep.Contain => Contain(incident, rule),
            ResponseStep.Find => Find(incident, rule),
            ResponseStep.Replace =>
            [
                rule is not null && Rotated.Contains(rule)
                    ? new Step(
                        "Have PagerDuty make a new one, and keep it without anybody seeing it:",
                        $"{ToolCommand.Name} rotate {incident.Fingerprint}"
                    )
                    : new Step("Create the new credential with the least rights that do:", Explain(incident)),
                .. Files(incident) is { Count: > 0 } files
                    ?
                    [
                        new Step(
                            "Take the old one out of the files; this shows the change and asks:",
                            [.. files.Select(file => $"{ToolCommand.Name} fix {ShellWord.QuotePath(file)}")]
                        ),
                    ]
                    : (Step[])[],
                new Step("Put the new value where the old one was used: secrets manager, CI, servers, and .env files."),
                new Step("This step is done when no file here has the old value; HookGuard looks."),
            ],
            ResponseStep.Check when rule is not null && Audited.Contains(rule) =>
            [
                new Step(
                    "Ask PagerDuty's audit trail, with an administrator's key in PAGERDUTY_ADMIN_KEY:",
                    $"{ToolCommand.Name} usage {incident.Fingerprint}{Since(incident)}"
                ),
                new Step("Reading leaves no record. What else to look at:", Explain(incident)),
            ],
            ResponseStep.Check =>
            [
                new Step("The audit trail does not record its use. What to look at instead:", Explain(incident)),
            ],
            ResponseStep.Clean when incident.Exposure.FirstCommit is null =>
            [
                new Step("It was in no commit when the incident was opened. HookGuard looks again."),
            ],
            ResponseStep.Clean =>
            [
                new Step("Only after it is revoked. The commands for this repository:", Rewrite(incident)),
                new Step(
                    "Then force-push, ask everyone to re-clone, and ask the host to purge its caches and pull requests."
                ),
                new Step("This step is done when no ref here reaches a commit with it; HookGuard looks."),
            ],
            _ =>
            [
                new Step(
                    "Check that the hooks of this clone run, and that CI scans as well:",
                    $"{ToolCommand.Name} doctor"
                ),
                new Step(
                    "Store credentials in a secrets manager, one for each use, with its use and date in the description."
                ),
            ],
        };

    private static IEnumerable<Step> Contain(Incident incident, Rule? rule)
    {
        if (rule == RuleCatalogue.UserApiKey || rule == RuleCatalogue.ApiKey)
        {
            yield return new Step(
                "First note when PagerDuty says that it was last used: removing it removes that line, too."
            );
        }

        yield return new Step(
            rule is not null && Playbook.For(rule) is { } playbook
                ? $"Revoke it: {playbook.Revoke}."
                : "Revoke it where it was issued."
        );
        yield return new Step("Who can, what stops, and how to undo it:", Explain(incident));
        if (rule is not null && Audited.Contains(rule))
        {
            yield return new Step(
                "Then let PagerDuty confirm that it is dead, which closes this step:",
                $"{ToolCommand.Name} verify {incident.Fingerprint}"
            );
        }
    }

    private static IEnumerable<Step> Find(Incident incident, Rule? rule)
    {
        yield return new Step(
            "When the incident was opened, it was in:",
            [.. incident.Exposure.Files, .. incident.Exposure.Commits]
        );
        if (rule is not null && EventsKeys.Contains(rule))
        {
            yield return new Step(
                "Who receives what is sent with it, asked with an administrator's key:",
                $"{ToolCommand.Name} owner {incident.Fingerprint}"
            );
        }

        yield return new Step(
            "Look for the variables that hold it in CI, servers, images and other repositories, and note what reads them:",
            $"{ToolCommand.Name} where {incident.Fingerprint}"
        );
    }

    private static List<string> Files(Incident incident) =>
        [.. incident.Exposure.Files.Select(WithoutLine).Distinct(StringComparer.Ordinal)];

    private static string WithoutLine(string place) =>
        place.LastIndexOf(':') is > 0 and var at && place[(at + 1)..].All(char.IsAsciiDigit) ? place[..at] : place;

    private static string Rewrite(Incident incident) => $"{ToolCommand.Name} rewrite {incident.Fingerprint}";

    private static string Since(Incident incident) =>
        incident.Exposure.Since is { } since
            ? string.Create(CultureInfo.InvariantCulture, $" --since {Kept(since):yyyy-MM-dd}")
            : "";

    // PagerDuty keeps its trail for a year.
    private static DateTime Kept(DateTimeOffset since) =>
        DateTime.UtcNow.AddDays(-364) is var first && since.UtcDateTime < first ? first : since.UtcDateTime;

    private static string Explain(Incident incident) =>
        $"{ToolCommand.Name} explain {(incident.Exposure is { Files: [], Commits: [] } ? incident.Rule : incident.Fingerprint)} --stage published";
}
