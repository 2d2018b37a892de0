using System.CommandLine;
using HookGuard.Ci;
using HookGuard.History;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Reporting;

namespace HookGuard.Commands;

internal static class CiCommand
{
    private const string Head = "HEAD";

    private const int MostNamed = 5;

    public static Command Create()
    {
        var from = new Option<string?>("--base")
        {
            Description = "The base commit of the change, for CI systems that do not provide it.",
            HelpName = "COMMIT",
        };
        var policy = new PolicyArguments();
        var report = new ReportArguments();
        var command = new Command("ci", "Scan the commits of a CI run.") { from };
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
        var range = new CiRangeFinder(scan, provider, variables).Find(from);
        Say($"{provider.Name}: {range.Description}");
        var settings = Settings(scan, range.Policy ?? Head, flags);
        var breaches = new PolicyReview(scan, new CommitPolicies(scan), settings.Review).Breaches(range.Commits);
        foreach (var breach in breaches)
        {
            Say(breach);
        }

        // A file that cannot be read would block everybody once it is merged.
        foreach (var change in PolicyRelaxation.Between(settings, Settings(scan, Head, flags)))
        {
            Say(
                $"{ConfigurationLayer.FileName} of this change applies once it is merged, not yet. It relaxes the policy: {change}"
            );
        }

        var result = CiScan.Run(scan, range, settings);
        SayWhoIsUnguarded(result);
        var format = namesFormat || !Report.Formats.ContainsKey(provider.Format) ? report.Format : provider.Format;
        var ended = Report.Write(result, report with { Format = format });
        PolicyReview.Refuse(breaches, settings.Review, ended);
        return ended;
    }

    // What blocks here would have been blocked where it was committed.
    private static void SayWhoIsUnguarded(ScanResult result)
    {
        var commits = result
            .Findings.Where(finding => finding.Blocking)
            .Select(finding => finding.Commit)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (commits.Count > 0)
        {
            var named = string.Join(", ", commits.Take(MostNamed).Select(commit => commit[..12]));
            var more = commits.Count > MostNamed ? $" and {commits.Count - MostNamed} more" : "";
            Say(
                $"In the clone that made {named}{more} the hooks were not installed, or were bypassed. There: hookguard doctor"
            );
        }
    }

    private static Settings Settings(CommitScan scan, string commit, ConfigurationFile? flags) =>
        LayeredConfiguration.Load(path => scan.Reader.InCommit(commit, path)?.Read(), flags);

    private static void Say(ShownText line) => Output.Error.WriteLine($"hookguard: {Printable.Of(line)}");
}
