using HookGuard.Detection;
using HookGuard.History;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Processes;
using HookGuard.Remediation.Responding;
using HookGuard.Remediation.Rewriting;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Commands;

/// <summary>Opens incidents, takes their steps, and shows them.</summary>
internal sealed class IncidentDesk(CommitScan scan, Settings settings, TextWriter output)
{
    private readonly IncidentFile file = IncidentFile.Of(scan.Folder);
    private readonly Detector detector = settings.NewDetector();

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
            Commands.Respond.Somebody(scan.Folder)
        );
        file.Write(incident);
        return incident;
    }

    // Two steps need not be believed.
    private string? Obstacle(Incident incident, ResponseStep step)
    {
        if (
            step is not (ResponseStep.Replace or ResponseStep.Clean)
            || new FingerprintSearch(scan, settings).Find(incident.Fingerprint) is not { } secret
        )
        {
            return null;
        }

        var trace = SecretTrace.Of(scan, secret, detector);
        return step == ResponseStep.Replace
            ? Exposure
                .Of(trace, Files(trace))
                .Files.Select(place => $"the old value is still in {place}.")
                .FirstOrDefault()
            : trace.Refs.Select(Reaching).FirstOrDefault();

        string Reaching(TracedRef found) =>
            RewriteBackup.IsOne(found.Name)
                ? $"the rewrite can still be undone. Finish it: {ToolCommand.Name} rewrite {incident.Fingerprint} --forget"
                : $"{(ShownPath)found.ShortName} still reaches a commit with it.";
    }

    private FileTrace Files(SecretTrace trace) => FileTrace.Run(WorkTrees.Of(scan.Folder), trace.Forms, []);

    private Incident Open(string fingerprint)
    {
        var secret = new SecretLookup(scan, settings).Find(fingerprint);
        var trace = SecretTrace.Of(scan, secret, detector);
        var incident = new Incident(
            fingerprint,
            secret.Rule.Id,
            secret.Mask,
            Exposure.Of(trace, Files(trace)),
            []
        ).With(IncidentEventKind.Note, null, "incident opened", Commands.Respond.Somebody(scan.Folder));
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
            : new SecretLookup(scan, settings).Find(subject).Fingerprint;

    private Rule? RuleOf(Incident incident) =>
        settings.Rules.FirstOrDefault(rule => rule.Id == incident.Rule) ?? RulePack.WellKnown.Kind(incident.Rule)?.Rule;

    private static ExitCode Code(Incident incident) => incident.Next is null ? ExitCode.Clean : ExitCode.Blocked;
}
