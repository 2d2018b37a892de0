using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Tracing;

/// <summary>The account that a file names next to a credential: its address, and whether it is served from the EU.</summary>
/// <param name="Subdomain">The account's name in addresses; null where the file does not tell.</param>
/// <param name="IsEu">Whether the file names a host or a region of the EU.</param>
internal sealed partial record SecretAddress(string? Subdomain, bool IsEu)
{
    private static readonly string[] Shared =
    [
        "api",
        "events",
        "app",
        "www",
        "support",
        "developer",
        "identity",
        "mcp",
        "webcal",
        "status",
    ];

    public string Console => $"https://{Subdomain ?? "app"}.{(IsEu ? "eu." : "")}pagerduty.com";

    public static SecretAddress In(string text)
    {
        var subdomain = Host.Matches(text)
            .Select(match => match.Groups["name"].Value.ToLowerInvariant())
            .FirstOrDefault(name => !Shared.Contains(name, StringComparer.Ordinal));
        subdomain ??= Setting.Match(text) is { Success: true } set ? set.Groups["name"].Value.ToLowerInvariant() : null;
        return new SecretAddress(subdomain, Eu.IsMatch(text));
    }

    [GeneratedRegex(
        @"(?<![\w.-])(?<name>[a-z0-9][a-z0-9-]{0,62})(\.eu)?\.pagerduty\.com",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Host { get; }

    [GeneratedRegex(
        """\bsub_?domain["']?\s*[:=]\s*["']?(?<name>[a-z0-9][a-z0-9-]{0,62})(?![\w.-])""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Setting { get; }

    [GeneratedRegex(
        """\.eu\.pagerduty\.com|\b(service_)?region["']?\s*[:=]\s*["']?eu\b""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Eu { get; }
}
