using System.CommandLine;
using HookGuard.Git;
using HookGuard.History;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Remediation.Explaining;
using HookGuard.Reporting;

namespace HookGuard.Commands;

internal static class PrePush
{
    private const string Advice =
        "Push again: commits found clean are not scanned again. For more time: HOOKGUARD_BUDGETS__PUSH=30m git push, or set budgets.push.";

    public static Command Create()
    {
        var remote = new Argument<string>("REMOTE") { Arity = ArgumentArity.ZeroOrOne };
        var url = new Argument<string>("URL") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("pre-push", "Scan the commits of a push.") { remote, url };
        command.SetAction(parsed => (int)Run(parsed.GetValue(remote), parsed.GetValue(url)));
        return command;
    }

    public static ExitCode Run(string? remote, string? url)
    {
        ScanResult result;
        using (var budget = TimeBudget.Start(Budgets.BuiltIn.Push, Advice))
        {
            using var scan = new CommitScan(Environment.CurrentDirectory);
            using var lines = StandardInput.Open();
            result = Check(scan, PushInput.Read(lines, remote, url), budget);
        }

        return Report.Write(result, ReportOptions.Push);
    }

    private static ScanResult Check(CommitScan scan, PushInput input, TimeBudget budget)
    {
        var policies = new CommitPolicies(scan);
        var groups = input
            .Updates.Select(update => (Update: update, Policy: policies.Of(scan.CommitOf(update.New))))
            .GroupBy(one => one.Policy.Files, StringComparer.Ordinal)
            .Select(group => (group.First().Policy.Settings, Updates: group.Select(one => one.Update).ToList()))
            .ToList();
        // Whoever raised it on one branch may push all of them.
        budget.Set(groups.Max(group => group.Settings.Budgets.Push));
        var tracking = new Lazy<TrackingRefs>(() => TrackingRefs.Read(scan, input));
        var known = new Lazy<IReadOnlyCollection<string>>(() =>
            [.. tracking.Value.Ids, .. input.Updates.Select(update => update.Old).OfType<string>()]
        );
        var result = ScanResult.Empty with { Stage = Stage.Committed };
        List<ShownText> notes = [];
        foreach (var (settings, updates) in groups)
        {
            var range = new ScanTarget(updates) { Known = known };
            var found = PushCheck.Run(scan, [range], settings);
            result = result.Add(new RewriteAdvice(scan, settings.NewDetector()).AddTo(found));
        }

        if (result.Findings is not [] && tracking is { IsValueCreated: true, Value.IsOutdated: true })
        {
            notes.Add(
                "The remote has moved to a commit that is not here, so the whole push counts as new. Run 'git fetch --prune' first."
            );
        }

        foreach (var update in input.Updates)
        {
            notes.AddRange(Unreviewed(scan, policies, update, known, result.ExitCode));
        }

        return result with
        {
            Notes = notes,
        };
    }

    // The policy below the push decides. A ref that is new to the remote has none, so that its own has to do: CI and the server know better.
    private static IReadOnlyList<ShownText> Unreviewed(
        CommitScan scan,
        CommitPolicies policies,
        RefUpdate update,
        Lazy<IReadOnlyCollection<string>> known,
        ExitCode otherwise
    )
    {
        var review = policies.Of(scan.CommitOf(update.Old) ?? scan.CommitOf(update.New)).Settings.Review;
        if (review == RelaxationReview.None)
        {
            return [];
        }

        var commits = new ScanTarget([update]) { Known = known }.Commits(scan);
        var breaches = new PolicyReview(scan, policies, review).Breaches(commits);
        PolicyReview.Refuse(breaches, review, otherwise);
        return breaches;
    }
}
