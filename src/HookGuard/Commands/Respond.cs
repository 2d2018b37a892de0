using System.CommandLine;
using HookGuard.Detection;
using HookGuard.Git.Commands;
using HookGuard.History;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Processes;
using HookGuard.Remediation.Responding;

namespace HookGuard.Commands;

internal static class Respond
{
    public static Command Create()
    {
        Argument<string?> subject = new("PATH:LINE|FINGERPRINT")
        {
            Description = "The place or the fingerprint of a leaked credential.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> done = new("--done")
        {
            Description = "The next step is done, with a note for the record.",
            HelpName = "NOTE",
        };
        Option<string?> skip = new("--skip") { Description = "Skip the next step, for a reason.", HelpName = "REASON" };
        Option<bool> status = new("--status")
        {
            Description = "Show the incident, or all of them, and change nothing.",
        };
        Option<bool> record = new("--record") { Description = "Print the incident record, in Markdown." };
        Command command = new("respond", "Walk through the response to a leaked credential, and keep a record of it.")
        {
            subject,
            done,
            skip,
            status,
            record,
        };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            using var scan = new CommitScan(Environment.CurrentDirectory);
            var desk = new IncidentDesk(scan, ApiArguments.Settings(), output);
            return (int)(
                (parsed.GetValue(subject), parsed.GetValue(status), parsed.GetValue(record)) switch
                {
                    (null, true, _) => desk.ListAll(),
                    (null, _, _) => throw new GuardException(
                        ExitCode.Usage,
                        "respond needs the place or the fingerprint of a credential",
                        "Copy either from the report; --status lists the incidents of this clone."
                    ),
                    ({ } name, true, _) => desk.Show(name),
                    ({ } name, _, true) => desk.Print(name),
                    var (name, _, _) => desk.Respond(
                        name,
                        Given("note", parsed.GetValue(done)),
                        Given("reason", parsed.GetValue(skip))
                    ),
                }
            );
        });
        return command;
    }

    /// <summary>Who is at work, for the record.</summary>
    public static ShownText Somebody(string folder)
    {
        var name = GitProcess.Ask(folder, "config", "user.name");
        return name.ExitCode == 0 && name.Text.Trim() is { Length: > 0 } known ? known : Environment.UserName;
    }

    // The record is handed on.
    private static string? Given(string name, string? text) =>
        text is null || Mask.In(text) == text
            ? text
            : throw new GuardException(
                ExitCode.Usage,
                $"the {name} contains a credential, and would be recorded",
                "Write it without the value."
            );
}
