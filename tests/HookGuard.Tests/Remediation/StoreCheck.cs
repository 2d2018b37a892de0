namespace HookGuard.Tests.Remediation;

/// <summary>How it is checked that values get into a kind of secrets manager, and out again.</summary>
/// <param name="Kind">As the configuration names it.</param>
/// <param name="Client">The command, with the version.</param>
/// <param name="How"><c>run</c>: the real command against a server on the loopback address that speaks the store's protocol;
/// <c>recorded</c>: a program in its place, which keeps what it is given and holds its arguments against those of its manual.</param>
/// <param name="Why">Why the real command is not run; empty where it is.</param>
public sealed record StoreCheck(string Kind, string Client, string How, string Why = "")
{
    private const string NotPacked = "neither Debian, NuGet nor npm has it";

    public static IReadOnlyList<StoreCheck> All { get; } =
    [
        new("aws", "`aws` 2.9.19", "run"),
        new("ssm", "`aws` 2.9.19", "run"),
        new("azure", "`az` 2, by its manual", "recorded", "it speaks to Azure's own addresses alone"),
        new("gcp", "`gcloud` 528.0.0", "run"),
        new("vault", "`vault` 1, by its manual", "recorded", NotPacked),
        new("conjur", "`curl` 7.88.1; `conjur` 8, by its manual", "run", $"`conjur` is recorded: {NotPacked}"),
        new("1password", "`op` 2, by its manual", "recorded", NotPacked),
        new("doppler", "`doppler` 3, by its manual", "recorded", NotPacked),
        new("sops", "`sops` 3 with `--value-stdin`, by its manual", "recorded", NotPacked),
        new("external-secrets", "manifest of `external-secrets.io/v1`", "parsed", "it is an operator of a cluster"),
    ];

    public override string ToString() => Kind;
}
