using HookGuard.PagerDuty;

namespace HookGuard.Commands;

/// <summary>An audit summary for people.</summary>
internal static class UsageText
{
    public static void Write(TextWriter output, AuditSummary summary, bool isOfUser)
    {
        output.WriteLine(
            $"{Count(summary.Records, "record")} from {Count(summary.Addresses.Count, "address", "es")}, {summary.Unknown.Count()} of them not named by --known."
        );
        foreach (var address in summary.Addresses)
        {
            output.WriteLine();
            output.WriteLine($"{(address.IsKnown ? "known" : "unknown")}: {address.Address}");
            foreach (var use in address.Uses)
            {
                output.WriteLine(
                    $"  {use.Hour}  {use.Action}, by {use.Actor}{(use.Count > 1 ? $" ({use.Count} times)" : "")}"
                );
            }
        }

        output.WriteLine();
        output.WriteLine("Not shown, because PagerDuty does not record it:");
        output.WriteLine("  - reading of any kind, such as a copy of all users and on-call schedules;");
        output.WriteLine("  - incidents: acknowledging, resolving, notes; events that were sent;");
        output.WriteLine("  - the creation and removal of API keys.");
        output.WriteLine("No record does not mean that nobody used it.");
        if (!isOfUser)
        {
            output.WriteLine("Another token of the account may end in the same four characters.");
        }
    }

    public static string Count(int count, string noun, string plural = "s") =>
        $"{count} {noun}{(count == 1 ? "" : plural)}";
}
