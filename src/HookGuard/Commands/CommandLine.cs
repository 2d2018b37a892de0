using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using HookGuard.Masking;
using HookGuard.Policy;

namespace HookGuard.Commands;

/// <summary>Every command, one line each, for people: help, completion and options.</summary>
internal static class CommandLine
{
    public static RootCommand Create()
    {
        Command[] hooks =
        [
            PreCommit.Create(),
            PreMergeCommit.Create(),
            CommitMsg.Create(),
            PostCommit.Create(),
            PostRewrite.Create(),
            PrePush.Create(),
            PreReceive.Create(),
        ];
        RootCommand root = new("Keeps PagerDuty credentials out of git.")
        {
            Install.Create(),
            Uninstall.Create(),
            Doctor.Create(),
            Selftest.Create(),
            Scan.Create(),
            Explain.Create(),
            Where.Create(),
            Rewrite.Create(),
            Fix.Create(),
            Respond.Create(),
            Verify.Create(),
            Owner.Create(),
            Usage.Create(),
            Rotate.Create(),
            Allow.Create(),
            BaselineCommand.Create(),
            AuditCommand.Create(),
            Config.Create(),
            CiCommand.Create(),
            ReportCommand.Create(),
            Completion.Create(),
        };
        foreach (var hook in hooks)
        {
            root.Subcommands.Add(hook);
        }

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new RootHelp((HelpAction)help.Action!, hooks);
        root.Options.OfType<VersionOption>().Single().Action = new VersionLine();
        foreach (var option in root.Options)
        {
            // They look like files of the root folder.
            option.Aliases.Remove("/?");
            option.Aliases.Remove("/h");
        }

        return root;
    }

    public static ExitCode Run(string[] args)
    {
        args = args switch
        {
            [] or ["help"] => ["--help"],
            ["help", .. var command] => [.. command, "--help"],
            ["version" or "-v"] => ["--version"],
            _ => args,
        };
        // A path may begin with '@': it is a path, not a file of further arguments.
        var parsed = Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.CommandResult.Command is RootCommand root && args is [not ['-' or '[', ..] and var name, ..])
        {
            throw new GuardException(
                ExitCode.Usage,
                $"there is no command '{name}'{Suggestion.AsQuestion(name, root.Subcommands.Select(command => command.Name))}",
                "Run 'hookguard --help' to see all of them."
            );
        }

        if (parsed.Errors is [var error, ..])
        {
            throw new GuardException(
                ExitCode.Usage,
                error.Message.TrimEnd('.'),
                $"Run '{CommandPath(parsed.CommandResult)} --help' for its arguments."
            );
        }

        if (parsed.Tokens.Any(token => token.Value.Length == 0))
        {
            throw new GuardException(
                ExitCode.Usage,
                "an argument is empty",
                "Remove it, or check the variable that it comes from."
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
