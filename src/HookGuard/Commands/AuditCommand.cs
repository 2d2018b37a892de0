using System.CommandLine;

namespace HookGuard.Commands;

internal static class AuditCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format")
        {
            Description = "The format of the audit.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var command = new Command(
            "audit",
            "Print, as evidence, which policy holds here, what is allowed, by whom and until when, and which hooks run."
        )
        {
            format,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(format), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(string format, TextWriter output)
    {
        AuditReport audit = new();
        if (format == "json")
        {
            AuditJson.Write(output, audit);
        }
        else
        {
            AuditTables.Write(output, audit, markdown: format == "markdown");
        }
    }
}
