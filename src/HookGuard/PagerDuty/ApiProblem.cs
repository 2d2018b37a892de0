using System.Globalization;
using System.Net.Http;

namespace HookGuard.PagerDuty;

/// <summary>Why PagerDuty could not be asked, and what to do. No text holds a key.</summary>
internal static class ApiProblem
{
    public static GuardException Unreachable(ApiHost host, HttpRequestException failed) =>
        failed.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => Incomplete(
                $"the name {host.Name} cannot be resolved",
                "Check the network. Behind a proxy, set HTTPS_PROXY."
            ),
            HttpRequestError.SecureConnectionError => Incomplete(
                $"the certificate of {host.Name} is not trusted, or the secure connection failed",
                "Nothing was sent. Check this machine's clock; behind a proxy that inspects TLS, add its root certificate to the system's."
            ),
            HttpRequestError.ProxyTunnelError => Incomplete(
                $"the proxy does not connect to {host.Name}",
                "Check HTTPS_PROXY and NO_PROXY, and the proxy's user and rules."
            ),
            HttpRequestError.ConfigurationLimitExceeded => TooLarge(host),
            _ => Incomplete($"{host.Name} cannot be reached", "Check the network. Behind a proxy, set HTTPS_PROXY."),
        };

    public static GuardException TooSlow(ApiHost host, TimeSpan limit) =>
        Incomplete(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{host.Name} did not answer within {limit.TotalSeconds:0.###} s"
            ),
            "Try again, or give more time with --timeout SECONDS."
        );

    public static GuardException TooLarge(ApiHost host) =>
        Incomplete(
            $"the answer of {host.Name} is larger than {PagerDutyClient.LongestAnswer >> 20} MiB",
            "PagerDuty's are not: check that no proxy answers in its place."
        );

    public static GuardException Foreign(ApiHost host, int status) =>
        Incomplete(
            $"the answer of {host.Name} (HTTP {status}) is not PagerDuty's: it is not JSON",
            "A proxy or a sign-in page of your network probably answered. Sign in there, or set HTTPS_PROXY, then try again."
        );

    public static GuardException Redirected(ApiHost host, string? target) =>
        Incomplete(
            $"{host.Name} redirects to '{ApiText.Line(target)}', where the key was not sent",
            "PagerDuty's API does not redirect: check that no proxy answers in its place."
        );

    public static GuardException Unreadable(ApiHost host) =>
        Incomplete(
            $"{host.Name} gave an answer that HookGuard does not understand",
            "Check that no proxy answers in its place; otherwise ask in PagerDuty's console."
        );

    public static GuardException Endless(ApiHost host) =>
        Incomplete(
            $"{host.Name} has more pages than it may have, or repeats them",
            "Ask for less, such as a shorter time, or use PagerDuty's console."
        );

    /// <summary>A call with the key of an administrator that did not succeed.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="purpose">What the call was for, as in "to read the audit trail".</param>
    public static GuardException Refused(ApiAnswer answer, string purpose)
    {
        var said = answer.Error is { Length: > 0 } error ? $": {error}" : "";
        var host = answer.Host.Name;
        return answer.Status switch
        {
            400 => Incomplete(
                $"{host} does not accept the request {purpose}{said}",
                "Check the dates and ids, and this machine's clock."
            ),
            401 => Incomplete(
                $"{host} does not accept the administrator's key{said}",
                "It is revoked, mistyped, or of the other service region: try --region eu or --region us."
            ),
            402 => Incomplete(
                $"the account's plan does not allow {host} {purpose}{said}",
                "The audit trail needs a plan with it (Business or Enterprise, for instance): ask PagerDuty's support for an extract."
            ),
            403 => Incomplete(
                $"the administrator's key may not be used {purpose}{said}",
                "Use an account key, or one of an Admin or the Account Owner; an OAuth token needs the scope."
            ),
            404 => Incomplete($"{host} knows nothing under that id {purpose}{said}", "Check the id."),
            407 => Incomplete("the proxy asks for a user and password", "Put them into HTTPS_PROXY."),
            429 => Limited(answer.Host),
            _ => Incomplete(
                $"{host} could not be used {purpose} (HTTP {answer.Status}){said}",
                "Try again later; https://status.pagerduty.com shows disturbances."
            ),
        };
    }

    public static GuardException Limited(ApiHost host) =>
        Incomplete(
            $"{host.Name} still refuses further requests after several pauses (rate limit)",
            "Try again in some minutes, or use a key that nothing else uses."
        );

    private static GuardException Incomplete(string cause, string advice) => new(ExitCode.Incomplete, cause, advice);
}
