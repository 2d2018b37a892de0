using System.CommandLine;
using HookGuard.Ci;
using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Remediation;
using HookGuard.Reporting;

namespace HookGuard.Commands;

internal static class Ci
{
    public static Command Create()
    {
        var from = new Option<string?>("--base")
        {
            Description = "The commit that the change builds upon, where the CI system does not tell.",
            HelpName = "COMMIT",
        };
        var policy = new PolicyArguments();
        var report = new ReportArguments();
        var command = new Command("ci", "Look at the commits that a CI run is about.") { from };
        policy.AddTo(command);
        report.AddTo(command);
        command.SetAction(parsed =>
            (int)Run(parsed.GetValue(from), report.Of(parsed), report.NamesFormat(parsed), policy.Of(parsed))
        );
        return command;
    }

    public static ExitCode Run(string? from, ReportOptions report, bool namesFormat, ConfigurationFile? flags)
    {
        var variables = CiVariables.OfProcess;
        var provider = CiProviders.Of(variables);
        using var scan = new CommitScan(Environment.CurrentDirectory);
        var range = CiRange.Find(scan, provider, variables, from);
        Console.Error.WriteLine($"hookguard: {provider.Name}: {range.Description}");
        var settings = Configuration.Load(path => scan.Reader.InCommit("HEAD", path)?.Read(), flags);
        var result = scan.Check(range.Commits, settings) with { Stage = Stage.Published };
        var format = namesFormat || !Report.Formats.ContainsKey(provider.Format) ? report.Format : provider.Format;
        return Report.Write(result, report with { Format = format });
    }
}
