using System.CommandLine;
using HookGuard.Files;

namespace HookGuard.Commands;

internal static class AllowList
{
    public static Command Create()
    {
        var expiring = new Option<string?>("--expiring")
        {
            Description = "Only those that have expired or will within that time, such as 30d.",
            HelpName = "DAYS",
        };
        var unused = new Option<bool>("--unused") { Description = "Only those that suppress nothing." };
        var command = new Command("list", "List all suppressions: allow comments and configuration entries.")
        {
            expiring,
            unused,
        };
        command.SetAction(parsed =>
            Run(parsed.GetValue(expiring), parsed.GetValue(unused), parsed.InvocationConfiguration.Output)
        );
        return command;
    }

    private static void Run(string? expiring, bool unused, TextWriter output)
    {
        SuppressionList list = new(new FileTree(["."]));
        var today = list.Settings.Today;
        var limit = expiring is null ? (DateOnly?)null : today.AddDays(Days(expiring));
        foreach (
            var item in list
                .Items.Where(item => limit is null || item.Until <= limit)
                .Where(item => !unused || !item.Used)
        )
        {
            output.WriteLine(item.Describe(today));
        }
    }

    private static int Days(string text) =>
        int.TryParse(text.TrimEnd('d'), System.Globalization.CultureInfo.InvariantCulture, out var days)
            ? days
            : throw new GuardException(ExitCode.Usage, $"'{text}' is not a number of days", "Write it as 30d.");
}
