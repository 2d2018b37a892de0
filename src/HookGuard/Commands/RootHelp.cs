using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HookGuard.Commands;

/// <summary>Help of the root: the commands for people first, then those that git's hooks call.</summary>
internal sealed class RootHelp(HelpAction usual, IReadOnlyList<Command> hooks) : SynchronousCommandLineAction
{
    // Help is asked for without the arguments that a command requires.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        if (parseResult.CommandResult.Command is not RootCommand)
        {
            return usual.Invoke(parseResult);
        }

        foreach (var hook in hooks)
        {
            hook.Hidden = true;
        }

        var exitCode = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var width = hooks.Max(hook => hook.Name.Length);
        output.WriteLine("Hooks (git calls these):");
        foreach (var hook in hooks)
        {
            output.WriteLine($"  {hook.Name.PadRight(width)}  {hook.Description}");
        }

        output.WriteLine();
        output.WriteLine("Exit codes: 0 clean, 1 findings or problems, 2 wrong usage or configuration, 3 incomplete.");
        return exitCode;
    }
}
