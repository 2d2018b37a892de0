namespace HookGuard.Policy.Allowing;

/// <summary>The comments by which other scanners pass over a line. They have no reason, so they count only where a team says so.</summary>
/// <remarks>
/// <see href="https://github.com/gitleaks/gitleaks#gitleaksallow"/>, <see href="https://docs.gitguardian.com/ggshield-docs/reference/secret/ignore-secrets"/>,
/// <see href="https://github.com/Yelp/detect-secrets#inline-allowlisting"/>, <see href="https://github.com/trufflesecurity/trufflehog"/>.
/// </remarks>
internal static class ForeignMarkers
{
    public static IReadOnlyList<string> All { get; } =
    ["gitleaks:allow", "ggignore", "pragma: allowlist secret", "trufflehog:ignore"];
}
