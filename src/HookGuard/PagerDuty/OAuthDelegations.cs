using System.Net.Http;

namespace HookGuard.PagerDuty;

/// <summary>What a user has let apps do, PagerDuty's own included.</summary>
internal sealed class OAuthDelegations(PagerDutyClient client)
{
    private const int MostPages = 100;

    public IReadOnlyList<OAuthDelegation> Issued(string user)
    {
        List<OAuthDelegation> found = [];
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var path = $"/users/{Uri.EscapeDataString(user)}/oauth_delegations?status=issued";
            var answer = client
                .Demand(
                    cursor is null ? path : $"{path}&cursor={Uri.EscapeDataString(cursor)}",
                    "to read the user's OAuth delegations"
                )
                .Read(ApiJson.Default.DelegationsAnswer);
            found.AddRange((answer.OauthDelegations ?? []).OfType<OAuthDelegation>());
            if (!answer.More || answer.NextCursor is not { Length: > 0 } next)
            {
                return found;
            }

            cursor = next;
        }

        throw ApiProblem.Endless(client.Host);
    }

    // Several types in one call are allowed by the text of the API's description, and not by its schema.
    public void EndSessions(string user)
    {
        foreach (var type in (string[])["mobile", "web"])
        {
            client.Change(
                HttpMethod.Delete,
                $"/oauth_delegations?user_id={Uri.EscapeDataString(user)}&type={type}",
                [],
                "to end the user's sessions"
            );
        }
    }
}
