using System.CommandLine;
using HookGuard.History;
using HookGuard.Remediation;
using HookGuard.Reporting;

namespace HookGuard.Commands;

internal static class PrePush
{
    public static Command Create()
    {
        var remote = new Argument<string>("REMOTE") { Arity = ArgumentArity.ZeroOrOne };
        var url = new Argument<string>("URL") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("pre-push", "Look at what is pushed. Git's pre-push hook calls this.")
        {
            remote,
            url,
        };
        command.SetAction(parsed => (int)Run(parsed.GetValue(remote), parsed.GetValue(url)));
        return command;
    }

    public static ExitCode Run(string? remote, string? url)
    {
        using var lines = StandardInput.Open();
        var input = PushInput.Read(lines, remote, url);
        using var scan = new CommitScan(Environment.CurrentDirectory);
        var known = Remotes.TrackingRefs(scan, input.Remote, input.Url);
        var result = ScanResult.Empty with { Stage = Stage.Committed };
        foreach (var policy in PushPolicy.Of(scan, input.Updates, update => scan.CommitOf(update.New)))
        {
            using var budget = TimeBudget.Start(policy.Settings.Budgets.Push, "budgets.push");
            var found = PushCheck.Run(scan, new RefRange(policy.Updates) { KnownRefs = known }, policy.Settings);
            result = result.Add(new RewriteAdvice(scan, policy.Settings.NewDetector()).AddTo(found));
        }

        return Report.Write(result, ReportOptions.Push);
    }
}
