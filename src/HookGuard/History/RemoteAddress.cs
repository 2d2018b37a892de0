namespace HookGuard.History;

/// <summary>Where a repository is, as far as its address tells.</summary>
/// <param name="Host">Null for a folder of this machine.</param>
/// <param name="Login">The scheme, the user and the port, where these lead elsewhere than others do.</param>
/// <param name="Path">The folder, or the path at the host.</param>
internal sealed record RemoteAddress(string? Host, string Login, string Path)
{
    private static readonly string[] Web = ["http", "https", "git"];
    private static readonly string[] Shell = ["ssh", "git+ssh", "ssh+git"];

    /// <summary>Whether two addresses lead to one repository, such as <c>https://host/a.git</c> and <c>git@host:a</c>.</summary>
    /// <param name="one">An address as git takes it.</param>
    /// <param name="other">Another.</param>
    /// <param name="folder">Where a relative path begins.</param>
    public static bool AreSame(string one, string other, string folder) =>
        one == other || Parse(one, folder) is { } first && Parse(other, folder) is { } second && first.Is(second);

    private bool IsShell => Login.StartsWith("ssh:", StringComparison.Ordinal);

    // The same way to the host, or another protocol.
    private bool Is(RemoteAddress other) =>
        Host == other.Host && Path == other.Path && (Login == other.Login || IsShell != other.IsShell);

    private static RemoteAddress? Parse(string address, string folder)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var slash = address.IndexOf('/', StringComparison.Ordinal);
        if (address.Contains("://", StringComparison.Ordinal))
        {
            return !Uri.TryCreate(address, UriKind.Absolute, out var uri) ? null
                : uri.IsFile ? OfFolder(uri.LocalPath, folder)
                : Web.Contains(uri.Scheme) ? OfHost(uri.Host, $"web:{uri.Port}", uri.AbsolutePath)
                : Shell.Contains(uri.Scheme) ? OfHost(uri.Host, $"ssh:{uri.UserInfo}@{uri.Port}", uri.AbsolutePath)
                : null;
        }

        // As git reads it: user@host:path, unless a slash comes first.
        return colon > 0 && (slash < 0 || colon < slash) && !System.IO.Path.IsPathFullyQualified(address)
            ? OfHost(
                address[(address[..colon].LastIndexOf('@') + 1)..colon],
                $"ssh:{address[..Math.Max(0, address[..colon].LastIndexOf('@'))]}@-1",
                address[(colon + 1)..]
            )
            : OfFolder(address, folder);
    }

    private static RemoteAddress OfHost(string host, string login, string path)
    {
        path = path.Trim('/');
        return new RemoteAddress(
            host.ToLowerInvariant(),
            login,
            path.EndsWith(".git", StringComparison.Ordinal) ? path[..^4] : path
        );
    }

    private static RemoteAddress OfFolder(string path, string folder) =>
        new(null, "", System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path, folder)));
}
