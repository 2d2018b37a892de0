using System.CommandLine;
using HookGuard.Git;
using HookGuard.Git.Storage;
using HookGuard.History;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Reporting;

namespace HookGuard.Commands;

internal static class PreReceive
{
    private const string Advice =
        "Push less at once, or ask the administrator of the server to raise budgets.receive in /etc/hookguard/hookguard.json.";

    public static Command Create()
    {
        var command = new Command("pre-receive", "Scan a push that a server receives.");
        command.SetAction(_ => (int)Run());
        return command;
    }

    public static ExitCode Run()
    {
        var paths = RepositoryPaths.Find(Environment.CurrentDirectory);
        var audit = new ReceiveAudit(paths.CommonDirectory);
        try
        {
            ScanResult result;
            using (var budget = TimeBudget.Start(Budgets.BuiltIn.Receive, Advice, audit.Write))
            {
                result = Check(audit, budget);
            }

            audit.Write(result);
            ReceiveReport.Write(Output.Error, result);
            return result.ExitCode;
        }
        catch (GuardException problem)
        {
            audit.Write(problem);
            throw;
        }
    }

    private static ScanResult Check(ReceiveAudit audit, TimeBudget budget)
    {
        using var scan = new CommitScan(Environment.CurrentDirectory);
        var check = new ReceiveCheck(scan);
        try
        {
            // No branch gives itself more time than the server has.
            budget.Set(check.Settings.Budgets.Receive);
        }
        finally
        {
            // The audit names the refs also where the policy cannot be read.
            using var lines = StandardInput.Open();
            audit.Updates = RefUpdate.ReadReceive(lines);
        }

        return audit.Updates is []
            ? throw new GuardException(
                ExitCode.Incomplete,
                "standard input does not list the received refs",
                "This command is for git or the server's own chain of hooks."
            )
            : check.Run(audit.Updates);
    }
}
