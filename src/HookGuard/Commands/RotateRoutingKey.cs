using System.Globalization;
using HookGuard.PagerDuty;
using HookGuard.Processes;
using HookGuard.Remediation.Responding;
using HookGuard.Terminals;

namespace HookGuard.Commands;

/// <summary>An event orchestration may have several routing keys, so that nothing is lost while senders change over.</summary>
internal static class RotateRoutingKey
{
    public static ExitCode Run(Rotation rotation) => rotation.RemoveOld ? RemoveOld(rotation) : Renew(rotation);

    private static ExitCode Renew(Rotation rotation)
    {
        if (Orchestration(rotation) is not { } owner)
        {
            return Rotate.ByHand(rotation.Credential, rotation.Output);
        }

        var place = rotation.Prepare();
        Paragraph.Write(
            rotation.Output,
            $"A second routing key will be made for {owner.Name} and kept in {place.Description}. The old one goes on working."
        );
        if (!rotation.Agreed())
        {
            return ExitCode.Blocked;
        }

        var label = string.Create(CultureInfo.InvariantCulture, $"Rotated {DateTime.UtcNow:yyyy-MM-dd}");
        rotation.Keep(place, new KeyRotation(rotation.Client).NewRoutingKey(owner, label));
        Paragraph.Write(
            rotation.Output,
            "Now give it to all senders, and send a test alert from each. Then remove the old one:"
        );
        rotation.Output.WriteLine($"  {ToolCommand.Name} rotate {rotation.Credential.Fingerprint} --remove-old");
        return ExitCode.Clean;
    }

    private static ExitCode RemoveOld(Rotation rotation)
    {
        if (Orchestration(rotation) is not { } owner)
        {
            return Rotate.ByHand(rotation.Credential, rotation.Output);
        }

        KeyRotation keys = new(rotation.Client);
        if (keys.RoutingKeys(owner) < 2)
        {
            throw new GuardException(
                ExitCode.Usage,
                $"it is the only routing key of {owner.Name}",
                "Make a new one first: run this without --remove-old."
            );
        }

        Paragraph.Write(
            rotation.Output,
            $"{owner.Integration} of {owner.Name} will be removed: events that are still sent with its key will be lost."
        );
        if (!rotation.Agreed())
        {
            return ExitCode.Blocked;
        }

        keys.RemoveRoutingKey(owner);
        if (new EventsKeySearch(rotation.Client).Find(rotation.Credential.Value) is not null)
        {
            rotation.Output.WriteLine("PagerDuty still has it: look in the console.");
            return ExitCode.Incomplete;
        }

        rotation.Output.WriteLine("Dead: PagerDuty does not have it any more.");
        rotation.Note(IncidentEventKind.Done, ResponseStep.Contain, "the old routing key was removed");
        return ExitCode.Clean;
    }

    private static EventsKeyOwner? Orchestration(Rotation rotation)
    {
        var owner =
            new EventsKeySearch(rotation.Client).Find(rotation.Credential.Value)
            ?? throw new GuardException(
                ExitCode.Usage,
                "no service, event orchestration or ruleset of this account has the key",
                "It is dead, or of another account: check the administrator's key and --region."
            );
        rotation.Output.WriteLine(Owner.Lines(owner)[0]);
        return owner.Kind == EventsKeyOwner.Orchestration ? owner : null;
    }
}
