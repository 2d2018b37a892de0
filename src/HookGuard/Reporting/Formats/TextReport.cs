using HookGuard.Masking;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Reporting.Formats;

/// <summary>
/// What a person reads. The first three lines say what happened, where, and what to do: a small dialog shows no more.
/// Then each place, then the rest of the advice.
/// </summary>
internal sealed class TextReport(TextWriter output, TextStyle style, string? act)
{
    /// <summary>So many findings are shown in full; of further ones, each has a line.</summary>
    private const int ShownInFull = 10;

    /// <summary>Whether there is nothing that a person has to know.</summary>
    public static bool IsSilent(ScanResult result) =>
        result is { Complete: true, Notes: [] } && result.Findings.All(finding => finding.Allowed is not null);

    public void Write(ScanResult result)
    {
        var findings = result.Findings.Where(finding => finding.Allowed is null).ToList();
        var unread = result.Skipped.Where(skipped => !skipped.Intended).ToList();
        if (findings is not [] || unread is not [])
        {
            output.WriteLine(Headline(result, findings, unread));
        }

        if (findings is not [])
        {
            Write(findings, result.Stage);
        }

        if (unread is not [])
        {
            Write(unread);
        }

        foreach (var note in result.Notes)
        {
            output.WriteLine($"{style.Warning("note:")} {Printable.Of(note, style.Unicode)}");
        }
    }

    private string Headline(ScanResult result, List<Finding> findings, List<Skipped> unread)
    {
        var blocked = result.ExitCode != ExitCode.Clean;
        var outcome =
            !blocked ? style.Warning("warning:")
            : act is null ? style.Alarm("found:")
            : style.Alarm($"{act} blocked:");
        return $"hookguard: {outcome} {(findings is [] ? Unread(unread) : Found(findings))}";
    }

    private string Found(List<Finding> findings) =>
        findings is [var only]
            ? $"{TextFinding.Place(only, style)} holds a {only.Rule.Name}."
            : $"{findings.Count} credentials in {Count(findings.Select(finding => finding.Path.ToString()).Distinct(StringComparer.Ordinal).Count(), "file")}, first {TextFinding.Place(findings[0], style)}.";

    private static string Unread(List<Skipped> unread) => $"{Count(unread.Count, "thing")} could not be looked at.";

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private void Write(List<Finding> findings, Stage stage)
    {
        var steps = findings
            .SelectMany(finding => StepsFor(finding, stage))
            .GroupBy(step => step.Text, StringComparer.Ordinal)
            .Select(same => new Step(
                same.Key,
                [.. same.SelectMany(step => step.Lines).Distinct(StringComparer.Ordinal)]
            ))
            .ToList();
        Write(steps[0]);
        output.WriteLine();
        foreach (var finding in findings.Take(ShownInFull))
        {
            TextFinding.Write(output, finding, style);
        }

        foreach (var finding in findings.Skip(ShownInFull))
        {
            output.WriteLine(
                $"  {TextFinding.Place(finding, style)}  {finding.Rule.Name}  {Printable.Of(finding.Mask, style.Unicode)}"
            );
        }

        if (findings.Count > ShownInFull)
        {
            output.WriteLine();
        }

        foreach (var step in steps.Skip(1).Append(HowToAllow(findings[0], stage)))
        {
            Write(step);
        }
    }

    // Of a file that is merely there, nobody knows yet how far it has got; what only warns is recorded all the same.
    private IEnumerable<Step> StepsFor(Finding finding, Stage stage) =>
        finding.Steps is not [] ? finding.Steps
        : finding.InImage ? Advice.ForImage(finding)
        : finding.IsPublished ? Advice.For(finding, Stage.Published)
        : (act is null && stage == Stage.Staged) || !finding.Blocking
            ? Advice
                .For(finding, stage)
                .Skip(1)
                .Prepend(
                    new Step(
                        "Move the value out of the file. If a commit with it was ever pushed, revoke it first.",
                        Advice.Fix(finding)
                    )
                )
        : Advice.For(finding, stage);

    // A comment that a later commit adds does not stand in the one that is judged.
    private static Step HowToAllow(Finding finding, Stage stage) =>
        finding.Commit is not null || stage == Stage.Committed
            ? new Step("A sample that opens nothing? Say why in the configuration, and commit that.", Allow(finding))
            : finding.AllowStep
                ?? new Step("A sample that opens nothing? Say why in the configuration.", Allow(finding));

    private static string Allow(Finding finding) =>
        $"hookguard allow {finding.Fingerprint} --reason \"why it may stand here\"";

    private void Write(Step step)
    {
        foreach (var line in TextLines.Wrap(step.Text, style.Width))
        {
            output.WriteLine(line);
        }

        const int most = 6;
        foreach (var line in step.Lines.Take(most))
        {
            output.WriteLine($"    {style.Code(Printable.Of(line, style.Unicode))}");
        }

        if (step.Lines.Count > most)
        {
            output.WriteLine($"    and so for {step.Lines.Count - most} more");
        }
    }

    private void Write(List<Skipped> unread)
    {
        foreach (var skipped in unread)
        {
            output.WriteLine(
                $"  {style.Strong(Printable.Of(skipped.Path, style.Unicode))}: {Printable.Of(skipped.Reason, style.Unicode)}"
            );
        }

        output.WriteLine(
            "What cannot be looked at cannot be let through. Make it readable, or take it out, and try again."
        );
    }
}
