using System.Net;

namespace HookGuard.PagerDuty;

/// <summary>A host that answers PagerDuty's REST API, and the only one that a key is sent to.</summary>
internal sealed record ApiHost(Uri Address)
{
    public static ApiHost UnitedStates { get; } = new(new Uri("https://api.pagerduty.com"));

    public static ApiHost Europe { get; } = new(new Uri("https://api.eu.pagerduty.com"));

    /// <summary>As people read it.</summary>
    public string Name => Address.IsDefaultPort ? Address.Host : Address.Authority;

    /// <summary>Whether it is on this machine, which no proxy reaches.</summary>
    public bool IsLoopback => IsOnThisMachine(Address);

    /// <summary>An address that somebody typed.</summary>
    public static ApiHost At(string address)
    {
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri is not { UserInfo: "", Query: "", Fragment: "", AbsolutePath: "/" }
        )
        {
            throw new GuardException(
                ExitCode.Usage,
                $"'{address}' is not the address of an API",
                "Write it like https://api.pagerduty.com, without a path."
            );
        }

        return uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && IsOnThisMachine(uri))
            ? new ApiHost(uri)
            : throw new GuardException(
                ExitCode.Usage,
                $"a key would be sent to '{uri.Host}' unencrypted",
                "Use an https address; only one of this machine may be http."
            );
    }

    // By number: a name is whatever the machine's resolver says.
    private static bool IsOnThisMachine(Uri uri) =>
        IPAddress.TryParse(uri.DnsSafeHost, out var address) && IPAddress.IsLoopback(address);
}
