using System.CommandLine;
using HookGuard.Files;

namespace HookGuard.Commands;

internal static class AllowCheck
{
    public static Command Create()
    {
        var unused = new Option<bool>("--unused") { Description = "Also fail for those that suppress nothing." };
        var command = new Command("check", "Fail if a suppression has expired.") { unused };
        command.SetAction(parsed => (int)Run(parsed.GetValue(unused), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static ExitCode Run(bool unused, TextWriter output)
    {
        SuppressionList list = new(new FileTree(["."]));
        var today = list.Settings.Today;
        var wrong = list.Items.Where(item => item.Until < today || (unused && !item.Used)).ToList();
        foreach (var item in wrong)
        {
            output.WriteLine(item.Describe(today));
        }

        return wrong is [] ? ExitCode.Clean : ExitCode.Blocked;
    }
}
