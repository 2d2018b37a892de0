using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using HookGuard.Commands;

namespace HookGuard.Tests.Commands;

/// <summary>The commands as a page for <c>man</c>.</summary>
internal static class ManPage
{
    public static string Write()
    {
        var root = CommandLine.Create();
        StringBuilder page = new();
        page.Append(
            $"""
            .TH HOOKGUARD 1
            .SH NAME
            hookguard \- {Text(LowerFirst(root.Description!.TrimEnd('.')))}
            .SH SYNOPSIS
            .B hookguard
            .I COMMAND
            [\fIARGUMENT\fR|\fIOPTION\fR]...
            .SH DESCRIPTION
            Scans staged changes, commit messages and pushes for PagerDuty credentials and blocks them.
            It works without network access and without configuration.
            .SH COMMANDS

            """
        );
        foreach (var command in root.Subcommands)
        {
            Add(page, command, command.Name);
        }

        page.Append(
            """
            .SH EXIT STATUS
            .TP
            .B 0
            clean
            .TP
            .B 1
            a finding blocks, or what the command looks for was found
            .TP
            .B 2
            wrong usage or configuration
            .TP
            .B 3
            not everything could be scanned, written or verified
            .PP
            Every one but 0 blocks.
            .SH FILES
            .TP
            .I .hookguard.json
            the configuration of a repository
            .TP
            .I /etc/hookguard/hookguard.json
            that of the machine, which may lock keys
            .TP
            .I ~/.config/hookguard/hookguard.json
            that of the user
            .SH SEE ALSO
            .BR git (1),
            .BR githooks (5)

            """
        );
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Add(StringBuilder page, Command command, string name)
    {
        var arguments = string.Concat(
            command
                .Arguments.Where(argument => !argument.Hidden)
                .Select(argument => $" \\fI{Text(Named(argument))}\\fR")
        );
        page.Append($".SS \"{Text(name)}{arguments}\"\n{Text(command.Description ?? "")}\n");
        foreach (var option in command.Options.Where(option => !option.Hidden && option is not HelpOption))
        {
            page.Append($".TP\n.B {Text(string.Join(", ", option.Aliases.Prepend(option.Name)))}");
            page.Append(option.HelpName is { } value ? $" \\fI{Text(value)}\\fR\n" : "\n");
            page.Append($"{Text(option.Description ?? "")}\n");
        }

        foreach (var inner in command.Subcommands.Where(inner => !inner.Hidden))
        {
            Add(page, inner, $"{name} {inner.Name}");
        }
    }

    private static string Named(Argument argument) =>
        (argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}..." : argument.Name) is var name
        && argument.Arity.MinimumNumberOfValues == 0
            ? $"[{name}]"
            : name;

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    // A hyphen is one that can be copied into a shell, and no line begins with a request.
    private static string Text(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped is ['.' or '\'', ..] ? $"\\&{escaped}" : escaped;
    }
}
