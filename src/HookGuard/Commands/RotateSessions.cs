using HookGuard.PagerDuty;
using HookGuard.Terminals;

namespace HookGuard.Commands;

/// <summary>Of OAuth, the API ends the sessions of a user in the web and mobile apps. Tokens of other apps are revoked where the app is registered.</summary>
internal static class RotateSessions
{
    public static ExitCode Run(Rotation rotation)
    {
        if (rotation.User is not { } user)
        {
            Paragraph.Write(
                rotation.Output,
                "With --user ID, the API ends that user's sessions in the web and mobile apps."
            );
            return Rotate.ByHand(rotation.Credential, rotation.Output);
        }

        OAuthDelegations delegations = new(rotation.Client);
        var issued = delegations.Issued(user);
        foreach (var one in issued)
        {
            rotation.Output.WriteLine(
                $"  {ApiText.Line(one.Kind)}  {ApiText.Line(one.ClientId)}  since {one.CreatedAt:yyyy-MM-dd}  {ApiText.Line(one.Scope)}"
            );
        }

        if (issued.Any(one => one.Kind is not ("web" or "mobile")))
        {
            rotation.Output.WriteLine("Those of other apps are revoked in the console:");
            rotation.Output.WriteLine(
                "  Integrations → App Registration → (app) → OAuth client → Danger zone → Revoke All Tokens"
            );
        }

        if (!issued.Any(one => one.Kind is "web" or "mobile"))
        {
            Paragraph.Write(
                rotation.Output,
                $"The user {user} has no session in the web or mobile app that could be ended."
            );
            return ExitCode.Blocked;
        }

        Paragraph.Write(
            rotation.Output,
            $"The sessions of the user {user} in the web and mobile apps will be ended: it has to sign in again."
        );
        if (!rotation.Agreed())
        {
            return ExitCode.Blocked;
        }

        delegations.EndSessions(user);
        var left = delegations.Issued(user).Count(one => one.Kind is "web" or "mobile");
        Paragraph.Write(
            rotation.Output,
            left == 0 ? "Ended. Now verify the token." : $"{left} sessions are still there: look again in a minute."
        );
        return left == 0 ? ExitCode.Clean : ExitCode.Incomplete;
    }
}
