using HookGuard.Detection;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Processes;
using HookGuard.Remediation.Responding;

namespace HookGuard.Commands;

/// <summary>Opens incidents, takes their steps, and shows them.</summary>
internal sealed class IncidentDesk(string folder, Settings settings, TextWriter output)
{
    private const int MostPlaces = 100;
    private const int DigitsOfCommit = 12;

    private readonly IncidentFile file = IncidentFile.Of(folder);
    private readonly CredentialPlaces places = new(folder, settings);

    public ExitCode ListAll()
    {
        var all = file.All();
        foreach (var incident in all)
        {
            output.WriteLine(
                $"{incident.Fingerprint}  {incident.Mask}  {(incident.Next is { } next ? $"open: {ResponseGuide.Title(next)}" : "closed")}"
            );
        }

        if (all is [])
        {
            output.WriteLine("No incident is recorded in this clone.");
        }

        return all.Any(incident => incident.Next is not null) ? ExitCode.Blocked : ExitCode.Clean;
    }

    public ExitCode Show(string subject)
    {
        var incident = Existing(subject);
        IncidentText.WriteStatus(output, incident, RuleOf(incident));
        return Code(incident);
    }

    public ExitCode Print(string subject)
    {
        var incident = Existing(subject);
        IncidentRecord.Write(output, incident, RuleOf(incident));
        return Code(incident);
    }

    /// <summary>Takes the next step, or shows it; on a terminal, asks for one after another.</summary>
    public ExitCode Respond(string subject, string? done, string? skip)
    {
        if (done is not null && skip is not null)
        {
            throw new GuardException(ExitCode.Usage, "a step is either done or skipped", "Leave out --done or --skip.");
        }

        var incident = file.Read(FingerprintOf(subject)) ?? Open(FingerprintOf(subject));
        if ((done ?? skip) is { } note && incident.Next is { } step)
        {
            incident = Take(incident, step, done is not null, note);
        }
        else if (!Console.IsInputRedirected)
        {
            incident = Ask(incident);
        }

        if (incident.Next is null)
        {
            IncidentRecord.Write(output, incident, RuleOf(incident));
            return ExitCode.Clean;
        }

        IncidentText.WriteStatus(output, incident, RuleOf(incident));
        IncidentText.WriteNext(output, incident, RuleOf(incident));
        output.WriteLine($"When it is done: {ToolCommand.Name} respond {incident.Fingerprint} --done 'NOTE'");
        return ExitCode.Blocked;
    }

    private Incident Ask(Incident incident)
    {
        while (incident.Next is { } step)
        {
            IncidentText.WriteStatus(output, incident, RuleOf(incident));
            IncidentText.WriteNext(output, incident, RuleOf(incident));
            output.Write("[d]one, [s]kip, or Enter to go on later: ");
            output.Flush();
            var answer = Console.ReadLine()?.Trim();
            if (answer is not ("d" or "done" or "s" or "skip"))
            {
                break;
            }

            output.Write(answer is "d" or "done" ? "A note for the record: " : "The reason: ");
            output.Flush();
            incident = Take(incident, step, answer is "d" or "done", Mask.In(Console.ReadLine()?.Trim() ?? ""));
        }

        return incident;
    }

    private Incident Take(Incident incident, ResponseStep step, bool isDone, string note)
    {
        if (isDone && Obstacle(incident, step) is { } obstacle)
        {
            output.WriteLine($"Not done yet: {obstacle}");
            return incident;
        }

        incident = incident.With(
            isDone ? IncidentEventKind.Done : IncidentEventKind.Skipped,
            step,
            note,
            Commands.Respond.Somebody(folder)
        );
        file.Write(incident);
        return incident;
    }

    // Two steps need not be believed.
    private string? Obstacle(Incident incident, ResponseStep step) =>
        step switch
        {
            ResponseStep.Replace => places
                .InFiles(incident.Fingerprint)
                .Concat(places.Staged(incident.Fingerprint))
                .Select(finding => $"the old value is still in {At(finding)}.")
                .FirstOrDefault(),
            ResponseStep.Clean => places
                .Committed(incident.Fingerprint)
                .Select(finding => $"a ref still reaches the commit {Short(finding)}, with it in {At(finding)}.")
                .FirstOrDefault(),
            _ => null,
        };

    private Incident Open(string fingerprint)
    {
        var here = places.InFiles(fingerprint).Concat(places.Staged(fingerprint)).ToList();
        var commits = places.Committed(fingerprint);
        var found =
            here.Concat(commits).FirstOrDefault()
            ?? throw new GuardException(
                ExitCode.Usage,
                $"no credential has the fingerprint {fingerprint} here, neither in a file nor staged nor in the history",
                "Check it, or run this in the repository that has it."
            );
        var origin = commits is [{ Provenance: var first }, ..] ? first : null;
        var incident = new Incident(
            fingerprint,
            found.Rule.Id,
            found.Mask,
            new Exposure(
                [.. here.Select(At).Distinct(StringComparer.Ordinal).Take(MostPlaces)],
                [.. commits.Select(finding => $"{Short(finding)} {At(finding)}").Take(MostPlaces)],
                origin?.FirstCommit,
                origin?.Author,
                origin?.AuthoredAt,
                [
                    .. commits
                        .SelectMany(finding => finding.Provenance?.Remotes ?? [])
                        .Select(remote => remote.ToString())
                        .Distinct(StringComparer.Ordinal),
                ]
            ),
            []
        ).With(IncidentEventKind.Note, null, "incident opened", Commands.Respond.Somebody(folder));
        file.Write(incident);
        return incident;
    }

    private Incident Existing(string subject) =>
        file.Read(FingerprintOf(subject))
        ?? throw new GuardException(
            ExitCode.Usage,
            "no incident is recorded for this credential",
            $"Run '{ToolCommand.Name} respond' with it to open one."
        );

    private string FingerprintOf(string subject) =>
        subject.StartsWith(Fingerprints.Prefix, StringComparison.Ordinal)
            ? subject
            : new CredentialFinder(folder, settings).Find(subject).Fingerprint;

    private Rule? RuleOf(Incident incident) =>
        settings.Rules.FirstOrDefault(rule => rule.Id == incident.Rule) ?? RulePack.WellKnown.Kind(incident.Rule)?.Rule;

    private static ExitCode Code(Incident incident) => incident.Next is null ? ExitCode.Clean : ExitCode.Blocked;

    private static string At(Finding finding) => $"{finding.Path}:{finding.Start.Line}";

    private static string Short(Finding finding) =>
        finding.Commit is { Length: > DigitsOfCommit } commit ? commit[..DigitsOfCommit] : finding.Commit ?? "";
}
