using HookGuard.PagerDuty;
using HookGuard.Remediation.Responding;
using HookGuard.Terminals;

namespace HookGuard.Commands;

/// <summary>All calendar addresses of a user share one key.</summary>
internal static class RotateCalendar
{
    public static ExitCode Run(Rotation rotation)
    {
        if (rotation.User is not { } user)
        {
            throw new GuardException(
                ExitCode.Usage,
                "whose calendar it is, the address does not tell",
                "Name the user with --user ID: it is in the address of the person's page in the console."
            );
        }

        var place = rotation.Prepare();
        Paragraph.Write(
            rotation.Output,
            $"The calendar key of the user {user} will be replaced and the new one kept in {place.Description}. All of the user's old addresses stop working at once."
        );
        if (!rotation.Agreed())
        {
            return ExitCode.Blocked;
        }

        rotation.Keep(place, new KeyRotation(rotation.Client).NewCalendarKey(user));
        rotation.Output.WriteLine("Subscribe again with the addresses that the user's page shows.");
        rotation.Note(IncidentEventKind.Done, ResponseStep.Contain, "the calendar key was replaced");
        return ExitCode.Clean;
    }
}
