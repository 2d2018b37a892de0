using HookGuard.PagerDuty;
using HookGuard.Processes;
using HookGuard.Remediation.Responding;
using HookGuard.Terminals;

namespace HookGuard.Commands;

/// <summary>A subscription shows its secret when it is made and never again: a second one takes its place.</summary>
internal static class RotateWebhook
{
    public static ExitCode Run(Rotation rotation)
    {
        var id =
            rotation.Subscription
            ?? throw new GuardException(
                ExitCode.Usage,
                "whose secret it is, the secret does not tell",
                "Name the webhook with --subscription ID: it is in the address of its page, Integrations → Generic Webhooks (v3)."
            );
        WebhookRotation webhooks = new(rotation.Client);
        var old = webhooks.Read(id);
        var target = ApiText.Line(old.DeliveryMethod?.Url);
        Paragraph.Write(
            rotation.Output,
            $"The webhook {id} sends {old.Events?.Count ?? 0} types of events to {target}."
        );
        return rotation.RemoveOld ? Remove(rotation, webhooks, id) : Renew(rotation, webhooks, id, old);
    }

    private static ExitCode Renew(Rotation rotation, WebhookRotation webhooks, string id, WebhookSubscription old)
    {
        if (old.DeliveryMethod?.CustomHeaders is [_, ..])
        {
            Paragraph.Write(
                rotation.Output,
                "It has custom headers, which PagerDuty does not show: nothing could copy them."
            );
            return Rotate.ByHand(rotation.Credential, rotation.Output);
        }

        var place = rotation.Prepare();
        Paragraph.Write(
            rotation.Output,
            $"A second webhook with the same settings will be made, and its secret kept in {place.Description}. Until the old one is removed, each event arrives twice: the receiver has to accept both secrets."
        );
        if (!rotation.Agreed())
        {
            return ExitCode.Blocked;
        }

        var (made, secret) = webhooks.Copy(old);
        rotation.Keep(place, secret);
        Paragraph.Write(
            rotation.Output,
            $"The new webhook is {made}. When the receiver has its secret, remove the old one:"
        );
        rotation.Output.WriteLine(
            $"  {ToolCommand.Name} rotate {rotation.Credential.Fingerprint} --subscription {id} --remove-old"
        );
        return ExitCode.Clean;
    }

    private static ExitCode Remove(Rotation rotation, WebhookRotation webhooks, string id)
    {
        rotation.Output.WriteLine("It will be removed: nothing is sent with the old secret any more.");
        if (!rotation.Agreed())
        {
            return ExitCode.Blocked;
        }

        webhooks.Remove(id);
        rotation.Output.WriteLine("Removed. Take the old secret out of the receiver as well.");
        rotation.Note(IncidentEventKind.Done, ResponseStep.Contain, $"the webhook {id} was removed");
        return ExitCode.Clean;
    }
}
