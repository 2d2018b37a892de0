using System.CommandLine;
using HookGuard.Git;
using HookGuard.History;
using HookGuard.Remediation;

namespace HookGuard.Commands;

internal static class PreReceive
{
    // Hosts end a hook that takes much longer, and then say nothing of why.
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(2);

    public static Command Create()
    {
        var command = new Command("pre-receive", "Look at what a server receives. Git's pre-receive hook calls this.");
        command.SetAction(_ => (int)Run());
        return command;
    }

    public static ExitCode Run()
    {
        using var scan = new CommitScan(Environment.CurrentDirectory);
        using var lines = StandardInput.Open();
        var audit = new ReceiveAudit(scan.Paths.CommonDirectory);
        try
        {
            audit.Updates = RefUpdate.ReadReceive(lines);
            var result = Check(scan, audit);
            audit.Write(result);
            ReceiveReport.Write(Console.Error, result);
            return result.ExitCode;
        }
        catch (GuardException problem)
        {
            audit.Write(problem);
            throw;
        }
    }

    private static ScanResult Check(CommitScan scan, ReceiveAudit audit)
    {
        if (audit.Updates is [])
        {
            throw new GuardException(
                ExitCode.Incomplete,
                "standard input does not say what is received",
                "Let git, or the server's own chain of hooks, call this."
            );
        }

        var result = ScanResult.Empty with { Stage = Stage.Published };
        // A push does not choose by which policy it is judged: that of the branch as the server has it counts.
        foreach (
            var policy in PushPolicy.Of(
                scan,
                audit.Updates,
                update => scan.CommitOf(update.Old) ?? scan.CommitOf("HEAD")
            )
        )
        {
            using var budget = TimeBudget.Start(
                policy.Settings.Budgets.Receive ?? Budget,
                "budgets.receive",
                audit.Write
            );
            result = result.Add(
                PushCheck.Run(scan, new RefRange(policy.Updates) { KnownRefs = "refs/" }, policy.Settings)
            );
        }

        return result;
    }
}
