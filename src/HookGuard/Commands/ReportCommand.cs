using System.CommandLine;
using HookGuard.Reporting;

namespace HookGuard.Commands;

internal static class ReportCommand
{
    public static Command Create() => new("report", "Work with reports that were written before.") { Merge() };

    private static Command Merge()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Reports in JSON lines, such as those of each '--shard'.",
            Arity = ArgumentArity.OneOrMore,
        };
        var report = new ReportArguments();
        var command = new Command("merge", "Merge reports in JSON lines into one of any format.") { files };
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            ReportReader reader = new();
            return (int)
                Report.Write(
                    ReportMerge.Of(Array.ConvertAll(parsed.GetRequiredValue(files), reader.Read)),
                    report.Of(parsed)
                );
        });
        return command;
    }
}
