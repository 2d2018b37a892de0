namespace HookGuard.PagerDuty;

/// <summary>An account in which an administrator's key opens more than the leaked one tells of itself.</summary>
internal static class Account
{
    /// <summary>A client for the host that accepts the key.</summary>
    /// <param name="hosts">Those that are asked, in this order.</param>
    /// <param name="connect">Makes a client for one of them.</param>
    public static PagerDutyClient SignIn(IReadOnlyList<ApiHost> hosts, Func<ApiHost, PagerDutyClient> connect)
    {
        ApiAnswer? refusal = null;
        foreach (var host in hosts)
        {
            PagerDutyClient? client = connect(host);
            try
            {
                var answer = client.Get("/abilities");
                // A narrow key may do what it is used for and not this.
                if (answer.IsOk || answer.Status == 403)
                {
                    var signedIn = client;
                    client = null;
                    return signedIn;
                }

                refusal = answer;
            }
            finally
            {
                client?.Dispose();
            }
        }

        throw ApiProblem.Refused(refusal!, "to sign in");
    }
}
