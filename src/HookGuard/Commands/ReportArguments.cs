using System.CommandLine;
using HookGuard.Reporting;

namespace HookGuard.Commands;

/// <summary>The options that choose how and where a report is written, the same for every verb that has one.</summary>
internal sealed class ReportArguments
{
    private readonly Option<string> format = new("--format")
    {
        Description = "The format of the report.",
        DefaultValueFactory = _ => ReportOptions.Text,
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "Write the report to a file.",
        HelpName = "FILE",
    };

    public ReportArguments() => format.AcceptOnlyFromAmong([ReportOptions.Text, .. Report.Formats.Keys]);

    public void AddTo(Command command)
    {
        command.Options.Add(format);
        command.Options.Add(output);
    }

    /// <summary>Whether a format was named, rather than left to be chosen.</summary>
    public bool NamesFormat(ParseResult parsed) => parsed.GetResult(format) is { Implicit: false };

    public ReportOptions Of(ParseResult parsed) =>
        new() { Format = parsed.GetRequiredValue(format), Output = parsed.GetValue(output) };
}
