using System.Globalization;
using HookGuard.Detection;
using HookGuard.Remediation.Responding;
using HookGuard.Terminals;

namespace HookGuard.Commands;

/// <summary>An incident and its next step, for people.</summary>
internal static class IncidentText
{
    private static readonly ResponseStep[] Steps = Enum.GetValues<ResponseStep>();

    public static void WriteStatus(TextWriter output, Incident incident, Rule? rule)
    {
        output.WriteLine($"{rule?.Name ?? incident.Rule} {incident.Mask}, {incident.Fingerprint}");
        foreach (var step in Steps)
        {
            Paragraph.Write(
                output,
                incident.Settled(step) is { } settled
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{(settled.Kind == IncidentEventKind.Done ? "done   " : "skipped")}  {ResponseGuide.Title(step)} ({settled.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {settled.By}{(settled.Text is "" ? "" : $": {settled.Text}")})"
                    )
                    : $"{(step == incident.Next ? "next   " : "       ")}  {ResponseGuide.Title(step)}",
                indent: "  ",
                hanging: new string(' ', 13)
            );
        }
    }

    public static void WriteNext(TextWriter output, Incident incident, Rule? rule)
    {
        if (incident.Next is not { } next)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"Step {Array.IndexOf(Steps, next) + 1} of {Steps.Length}, {ResponseGuide.Title(next)}");
        foreach (var step in ResponseGuide.For(incident, next, rule))
        {
            Paragraph.Write(output, step.Text, indent: "- ", hanging: "  ");
            foreach (var line in step.Lines)
            {
                output.WriteLine($"      {line}");
            }
        }

        output.WriteLine();
    }
}
