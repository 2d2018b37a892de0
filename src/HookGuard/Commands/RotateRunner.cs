using System.Globalization;
using HookGuard.PagerDuty;
using HookGuard.Processes;
using HookGuard.Remediation.Responding;
using HookGuard.Terminals;

namespace HookGuard.Commands;

/// <summary>A runner's secret is shown when the runner is made: a second runner takes its place.</summary>
internal static class RotateRunner
{
    public static ExitCode Run(Rotation rotation)
    {
        var id =
            rotation.Runner
            ?? throw new GuardException(
                ExitCode.Usage,
                "whose secret it is, the secret does not tell",
                "Name the runner with --runner ID: it is on its page, Automation → Runners."
            );
        RunnerRotation runners = new(rotation.Client);
        var old = runners.Read(id);
        Paragraph.Write(
            rotation.Output,
            $"The runner {id}, {ApiText.Line(old.Name)}, is a {ApiText.Line(old.RunnerType)}."
        );
        if (old.RunnerType != RunnerRotation.Sidecar)
        {
            rotation.Output.WriteLine("PagerDuty makes secrets for sidecar runners alone.");
            return Rotate.ByHand(rotation.Credential, rotation.Output);
        }

        return rotation.RemoveOld ? Remove(rotation, runners, id) : Renew(rotation, runners, id, old);
    }

    private static ExitCode Renew(Rotation rotation, RunnerRotation runners, string id, ApiRunner old)
    {
        var place = rotation.Prepare();
        Paragraph.Write(
            rotation.Output,
            $"A second runner will be made, and its secret kept in {place.Description}. The old one goes on working."
        );
        if (!rotation.Agreed())
        {
            return ExitCode.Blocked;
        }

        var day = string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}");
        var (made, secret) = runners.Copy(old, day);
        rotation.Keep(place, secret);
        Paragraph.Write(
            rotation.Output,
            $"The new runner is {made}. Start an agent with its secret, then give it the actions of the old one:"
        );
        rotation.Output.WriteLine("  Automation → Automation Actions → (action) → Edit → Runner");
        rotation.Output.WriteLine("When no action uses the old one, remove it:");
        rotation.Output.WriteLine(
            $"  {ToolCommand.Name} rotate {rotation.Credential.Fingerprint} --runner {id} --remove-old"
        );
        return ExitCode.Clean;
    }

    private static ExitCode Remove(Rotation rotation, RunnerRotation runners, string id)
    {
        rotation.Output.WriteLine("It will be removed: its agent can run nothing any more.");
        if (!rotation.Agreed())
        {
            return ExitCode.Blocked;
        }

        runners.Remove(id);
        rotation.Output.WriteLine("Removed. Stop the old agent, too.");
        rotation.Note(IncidentEventKind.Done, ResponseStep.Contain, $"the runner {id} was removed");
        return ExitCode.Clean;
    }
}
