using System.CommandLine;
using System.CommandLine.Parsing;
using HookGuard.Masking;

namespace HookGuard.Commands;

/// <summary>Every verb, one line each, for people: help, completion and options.</summary>
internal static class CommandLine
{
    public static RootCommand Create() =>
        new("Keeps PagerDuty credentials out of git.")
        {
            PreCommit.Create(),
            PreMergeCommit.Create(),
            CommitMsg.Create(),
            PrePush.Create(),
            PostCommit.Create(),
            PostRewrite.Create(),
            PreReceive.Create(),
            CiCommand.Create(),
            Scan.Create(),
            Allow.Create(),
            Config.Create(),
            Completion.Create(),
            Explain.Create(),
            Fix.Create(),
            Install.Create(),
            Uninstall.Create(),
            Selftest.Create(),
            Doctor.Create(),
        };

    public static ExitCode Run(IReadOnlyList<string> args)
    {
        // A path may begin with '@': it is a path, not a file of further arguments.
        var parsed = Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors is [var error, ..])
        {
            throw new GuardException(
                ExitCode.Usage,
                error.Message.TrimEnd('.'),
                $"Run '{CommandPath(parsed.CommandResult)} --help' to see what it takes."
            );
        }

        if (parsed.Tokens.Any(token => token.Value.Length == 0))
        {
            throw new GuardException(
                ExitCode.Usage,
                "an argument is empty",
                "Leave it out, or check the variable that it comes from."
            );
        }

        return (ExitCode)
            parsed.Invoke(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    Output = Output.Out,
                    Error = Output.Error,
                }
            );
    }

    private static string CommandPath(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{CommandPath(parent)} {result.Command.Name}" : "hookguard";
}
