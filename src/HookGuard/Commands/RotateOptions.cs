using System.CommandLine;
using HookGuard.PagerDuty;
using HookGuard.Remediation.Responding;

namespace HookGuard.Commands;

internal sealed class RotateOptions
{
    private readonly Option<string?> name = new("--name")
    {
        Description = "The name under which the new value is kept. Default: after the credential type.",
        HelpName = "NAME",
    };

    private readonly Option<bool> removeOld = new("--remove-old")
    {
        Description = "Remove the old one, after all that used it has the new one.",
    };

    private readonly Option<string?> user = new("--user")
    {
        Description = "The user whose calendar key is replaced, or whose sessions are ended.",
        HelpName = "ID",
    };

    private readonly Option<string?> subscription = new("--subscription")
    {
        Description = "The webhook subscription whose secret is replaced.",
        HelpName = "ID",
    };

    private readonly Option<string?> runner = new("--runner")
    {
        Description = "The automation runner whose secret is replaced.",
        HelpName = "ID",
    };

    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Do not ask." };

    public void AddTo(Command command)
    {
        command.Add(name);
        command.Add(removeOld);
        command.Add(user);
        command.Add(subscription);
        command.Add(runner);
        command.Add(yes);
    }

    public Rotation Read(ParseResult parsed, PagerDutyClient client, Credential credential, TextWriter output) =>
        new(client, credential, output)
        {
            Name = parsed.GetValue(name),
            Agree = parsed.GetValue(yes),
            RemoveOld = parsed.GetValue(removeOld),
            User = parsed.GetValue(user),
            Subscription = parsed.GetValue(subscription),
            Runner = parsed.GetValue(runner),
        };
}
