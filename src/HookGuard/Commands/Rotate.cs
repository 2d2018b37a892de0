using System.CommandLine;
using System.Globalization;
using HookGuard.Detection;
using HookGuard.Git.Storage;
using HookGuard.PagerDuty;
using HookGuard.Processes;
using HookGuard.Remediation.Explaining;
using HookGuard.Remediation.Responding;

namespace HookGuard.Commands;

internal static class Rotate
{
    public static Command Create()
    {
        Argument<string> subject = new("PATH:LINE|FINGERPRINT|-")
        {
            Description = "The place or the fingerprint of a credential, or - for its value on standard input.",
        };
        Option<string?> name = new("--name")
        {
            Description = "The name under which the new value is kept. Default: after the credential type.",
            HelpName = "NAME",
        };
        Option<bool> removeOld = new("--remove-old")
        {
            Description = "Remove the old routing key, after all senders have the new one.",
        };
        Option<string?> user = new("--user")
        {
            Description = "The user whose calendar key is replaced.",
            HelpName = "ID",
        };
        Option<bool> yes = new("--yes", "-y") { Description = "Do not ask." };
        ApiArguments api = new();
        Command command = new("rotate", "Have PagerDuty make a new credential, and keep it without showing it.")
        {
            subject,
            name,
            removeOld,
            user,
            yes,
        };
        api.AddTo(command);
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var text = parsed.GetRequiredValue(subject);
            var admin = api.AdminKey(parsed, text);
            var settings = ApiArguments.Settings();
            var credential = ApiArguments.Find(text, settings);
            output.WriteLine(
                $"{credential.Rule.Name} {credential.Mask} ({credential.Place}), {credential.Fingerprint}"
            );
            if (credential.Rule != RuleCatalogue.RoutingKey && credential.Rule != RuleCatalogue.CalendarUrl)
            {
                return (int)ByHand(credential, output);
            }

            var hosts = api.Hosts(parsed, credential, settings);
            admin ??= api.RequireAdminKey(parsed, text);
            output.WriteLine($"Asking {ApiArguments.Names(hosts)}, with the administrator's key {admin.Mask}.");
            using var client = Account.SignIn(hosts, host => api.Connect(parsed, host, admin));
            var turn = new Turn(client, credential, parsed.GetValue(name), parsed.GetValue(yes), output);
            return (int)(
                credential.Rule == RuleCatalogue.CalendarUrl ? Calendar(turn, parsed.GetValue(user))
                : parsed.GetValue(removeOld) ? RemoveOld(turn)
                : Renew(turn)
            );
        });
        return command;
    }

    private static ExitCode Renew(Turn turn)
    {
        if (Orchestration(turn) is not { } owner)
        {
            return ByHand(turn.Credential, turn.Output);
        }

        var place = Prepare(turn);
        turn.Output.WriteLine(
            $"A second routing key will be made for {owner.Name} and kept in {place.Description}. The old one goes on working."
        );
        if (!turn.Agreed())
        {
            return ExitCode.Blocked;
        }

        var label = string.Create(CultureInfo.InvariantCulture, $"Rotated {DateTime.UtcNow:yyyy-MM-dd}");
        Keep(place, new KeyRotation(turn.Client).NewRoutingKey(owner, label), turn);
        turn.Output.WriteLine("Now give it to all senders, and send a test alert from each. Then remove the old one:");
        turn.Output.WriteLine($"  {ToolCommand.Name} rotate {turn.Credential.Fingerprint} --remove-old");
        return ExitCode.Clean;
    }

    private static ExitCode RemoveOld(Turn turn)
    {
        if (Orchestration(turn) is not { } owner)
        {
            return ByHand(turn.Credential, turn.Output);
        }

        KeyRotation rotation = new(turn.Client);
        if (rotation.RoutingKeys(owner) < 2)
        {
            throw new GuardException(
                ExitCode.Usage,
                $"it is the only routing key of {owner.Name}",
                "Make a new one first: run this without --remove-old."
            );
        }

        turn.Output.WriteLine(
            $"{owner.Integration} of {owner.Name} will be removed: events that are still sent with its key will be lost."
        );
        if (!turn.Agreed())
        {
            return ExitCode.Blocked;
        }

        rotation.RemoveRoutingKey(owner);
        if (new EventsKeySearch(turn.Client).Find(turn.Credential.Value) is not null)
        {
            turn.Output.WriteLine("PagerDuty still has it: look in the console.");
            return ExitCode.Incomplete;
        }

        turn.Output.WriteLine("Dead: PagerDuty does not have it any more.");
        turn.Note(IncidentEventKind.Done, ResponseStep.Contain, "the old routing key was removed");
        return ExitCode.Clean;
    }

    private static ExitCode Calendar(Turn turn, string? user)
    {
        if (user is null)
        {
            throw new GuardException(
                ExitCode.Usage,
                "whose calendar it is, the address does not tell",
                "Name the user with --user ID: it is in the address of the person's page in the console."
            );
        }

        var place = Prepare(turn);
        turn.Output.WriteLine(
            $"The calendar key of the user {user} will be replaced and the new one kept in {place.Description}. All of the user's old addresses stop working at once."
        );
        if (!turn.Agreed())
        {
            return ExitCode.Blocked;
        }

        Keep(place, new KeyRotation(turn.Client).NewCalendarKey(user), turn);
        turn.Output.WriteLine("Subscribe again with the addresses that the user's page shows.");
        turn.Note(IncidentEventKind.Done, ResponseStep.Contain, "the calendar key was replaced");
        return ExitCode.Clean;
    }

    private static void Keep(NewValuePlace place, string value, Turn turn)
    {
        var (mask, fingerprint) = (KeyMask.Of(value), Fingerprints.Of(value));
        try
        {
            place.Keep(value, mask, fingerprint);
        }
        catch (Exception failed) when (failed is not GuardException)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"the new value {mask} was made, but could not be kept in {place.Description}",
                "Copy it from PagerDuty's console, or remove it there and try again.",
                failed
            );
        }

        turn.Output.WriteLine($"Made {mask} and kept it in {place.Description}.");
        turn.Note(IncidentEventKind.Note, ResponseStep.Replace, $"{mask} was made and kept in {place.Description}");
    }

    private static NewValuePlace Prepare(Turn turn)
    {
        var root =
            RepositoryPaths.TopAround(Environment.CurrentDirectory)
            ?? throw new GuardException(
                ExitCode.Usage,
                "this folder is not in a work tree of git",
                "Change to a folder of the repository and try again."
            );
        var name = turn.Name ?? $"PAGERDUTY_{turn.Credential.Rule.Id.ToUpperInvariant().Replace('-', '_')}";
        return NewValuePlace.Prepare(root, ApiArguments.Settings().Store, name, turn.Credential.Value);
    }

    private static EventsKeyOwner? Orchestration(Turn turn)
    {
        var owner =
            new EventsKeySearch(turn.Client).Find(turn.Credential.Value)
            ?? throw new GuardException(
                ExitCode.Usage,
                "no service, event orchestration or ruleset of this account has the key",
                "It is dead, or of another account: check the administrator's key and --region."
            );
        turn.Output.WriteLine(Owner.Lines(owner)[0]);
        return owner.Kind == EventsKeyOwner.Orchestration ? owner : null;
    }

    // Keys that PagerDuty makes in its console alone.
    private static ExitCode ByHand(Credential credential, TextWriter output)
    {
        output.WriteLine("No call of PagerDuty's API replaces it. In the console:");
        output.WriteLine($"  {Playbook.For(credential.Rule)?.Revoke ?? "Replace it where it was issued"}");
        output.WriteLine("The order of steps, and how to do it without a gap:");
        output.WriteLine($"  {ToolCommand.Name} explain {credential.Rule.Id} --stage published");
        return ExitCode.Blocked;
    }

    /// <summary>One run of the command.</summary>
    private sealed record Turn(PagerDutyClient Client, Credential Credential, string? Name, bool Yes, TextWriter Output)
    {
        public bool Agreed()
        {
            if (Yes)
            {
                return true;
            }

            if (Console.IsInputRedirected)
            {
                Output.WriteLine("Confirmation needs a terminal: add --yes. Nothing was changed.");
                return false;
            }

            Output.Write("Go on? [y/N] ");
            Output.Flush();
            var agreed = Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
            Output.WriteLine(agreed ? "" : "Nothing was changed.");
            return agreed;
        }

        public void Note(IncidentEventKind kind, ResponseStep step, string text)
        {
            var folder = Environment.CurrentDirectory;
            IncidentFile.Update(
                folder,
                Credential.Fingerprint,
                incident => incident.With(kind, step, text, Respond.Somebody(folder))
            );
        }
    }
}
