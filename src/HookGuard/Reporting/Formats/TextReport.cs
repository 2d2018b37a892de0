using HookGuard.Masking;
using HookGuard.Processes;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Reporting.Formats;

/// <summary>
/// The report for people. Its first three lines say what was found, where, and how to respond, because a small dialog shows no
/// more. Then each place, then the rest of the advice.
/// </summary>
internal sealed class TextReport(TextWriter output, TextStyle style, string? outcome)
{
    /// <summary>Further findings have one line each.</summary>
    private const int ShownInFull = 10;

    /// <summary>So many places have a line of their own; the other formats list all of them.</summary>
    private const int Listed = 1_000;

    /// <summary>Whether there is nothing to report to a person.</summary>
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
        var effect = blocked ? style.Alarm($"{outcome ?? "found"}:") : style.Warning("warning:");
        return $"hookguard: {effect} {(findings is [] ? Unread(unread) : Found(findings))}";
    }

    private string Found(List<Finding> findings) =>
        findings is [var only]
            ? $"{only.Rule.Name} in {TextFinding.Place(only, style)}"
            : $"{findings.Count} credentials in {Count(findings.Select(finding => finding.FullPath).Distinct(StringComparer.Ordinal).Count(), "file")}, first in {TextFinding.Place(findings[0], style)}";

    private static string Unread(List<Skipped> unread) => $"{Count(unread.Count, "item")} could not be scanned.";

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private void Write(List<Finding> findings, Stage stage)
    {
        var steps = findings
            .SelectMany(finding => Advice.StepsFor(finding, stage, isBlocked: outcome is not null))
            .GroupBy(step => step.Text, StringComparer.Ordinal)
            .Select(same => new Step(
                same.Key,
                [.. same.SelectMany(step => step.Lines).Distinct(StringComparer.Ordinal)]
            )
            {
                ForAll = same.First().ForAll,
            })
            .ToList();
        Write(steps[0]);
        output.WriteLine();
        foreach (var finding in findings.Take(ShownInFull))
        {
            TextFinding.Write(output, finding, style);
        }

        foreach (var finding in findings.Take(Listed).Skip(ShownInFull))
        {
            output.WriteLine(
                $"  {TextFinding.Place(finding, style)}  {finding.Rule.Name}  {Printable.Of(finding.Mask, style.Unicode)}"
            );
        }

        WriteRest(findings.Count);
        if (findings.Count > ShownInFull)
        {
            output.WriteLine();
        }

        foreach (var step in steps.Skip(1).Append(Advice.HowToSuppress(findings[0], stage)))
        {
            Write(step);
        }
    }

    private void WriteRest(int count)
    {
        if (count > Listed)
        {
            output.WriteLine($"  and {count - Listed} more: 'hookguard scan --format json' lists all.");
        }
    }

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
            var rest = step.ForAll is { } command
                ? $"or `{command}` for all {step.Lines.Count}"
                : $"and {step.Lines.Count - most} more";
            output.WriteLine($"    {TextLines.Ellipsis(style.Unicode)} {rest}");
        }
    }

    private void Write(List<Skipped> unread)
    {
        foreach (var skipped in unread.Take(Listed))
        {
            output.WriteLine(
                $"  {style.Strong(Printable.Of(skipped.Path, style.Unicode))}: {Printable.Of(skipped.Reason, style.Unicode)}"
            );
        }

        WriteRest(unread.Count);
        Write(new Step("Content that cannot be scanned blocks. Make it readable or leave it out, then try again."));
    }
}
