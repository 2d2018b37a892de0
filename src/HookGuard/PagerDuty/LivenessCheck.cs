using System.Globalization;

namespace HookGuard.PagerDuty;

/// <summary>Asks with the key itself, by calls that change nothing and read next to nothing.</summary>
internal static class LivenessCheck
{
    private const int ShownAbilities = 8;

    // The whole text is "Because this request was made using an account-level access token, we were unable to determine the user's
    // identity. Please use a user-level token."
    private const string AccountKey = "account-level";

    public static Liveness Ask(PagerDutyClient client)
    {
        var abilities = client.Get("/abilities");
        return abilities.Status switch
        {
            200 => new Liveness(LifeState.Live, [.. Owner(client), Abilities(abilities)]),
            // It is known, and denied this one call.
            403 => new Liveness(
                LifeState.Live,
                [
                    .. Owner(client),
                    $"It may not list the account's abilities{Said(abilities)}: its scopes or role are narrow.",
                ]
            ),
            401 => new Liveness(LifeState.Dead, [$"{client.Host.Name} does not accept it{Said(abilities)}."]),
            402 => new Liveness(
                LifeState.Unknown,
                [$"The account does not allow the call (HTTP 402){Said(abilities)}; it may have expired."]
            ),
            429 => throw ApiProblem.Limited(client.Host),
            var other => new Liveness(
                LifeState.Unknown,
                [$"{client.Host.Name} answered with HTTP {other}{Said(abilities)}, which tells nothing about the key."]
            ),
        };
    }

    private static IEnumerable<string> Owner(PagerDutyClient client)
    {
        var me = client.Get("/users/me");
        if (me.Status == 200)
        {
            var user = me.Read(ApiJson.Default.UserAnswer).User ?? throw ApiProblem.Unreadable(client.Host);
            yield return $"It is of a user: {ApiText.Line(user.Name)} <{ApiText.Line(user.Email)}>, role {ApiText.Line(user.Role)}, id {ApiText.Line(user.Id)}.";
            yield return "It can do anything that this user can do.";
        }
        else if (me.Status == 400 && me.Error.Contains(AccountKey, StringComparison.Ordinal))
        {
            yield return "It is an account key: not tied to a user, and it keeps working after its creator leaves.";
            yield return "It can read everything in the account and, unless it is read-only, change everything. Only a write would tell which, so none was tried.";
        }
        else
        {
            yield return $"Whose it is could not be told (HTTP {me.Status}){Said(me)}.";
        }
    }

    private static string Abilities(ApiAnswer answer)
    {
        var abilities =
            answer.Read(ApiJson.Default.AbilitiesAnswer).Abilities ?? throw ApiProblem.Unreadable(answer.Host);
        var shown = abilities.Take(ShownAbilities).Select(ability => ApiText.Line(ability));
        var more = abilities.Count > ShownAbilities ? $" and {abilities.Count - ShownAbilities} more" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The account has {abilities.Count} {(abilities.Count == 1 ? "ability" : "abilities")}: {string.Join(", ", shown)}{more}."
        );
    }

    private static string Said(ApiAnswer answer) => answer.Error is { Length: > 0 } error ? $" ({error})" : "";
}
