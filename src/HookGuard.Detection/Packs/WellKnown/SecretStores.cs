namespace HookGuard.Detection.Packs.WellKnown;

/// <summary>Secrets managers, and where people sign in.</summary>
internal static class SecretStores
{
    public static SecretKind[] Kinds { get; } =
    [
        new(
            "vault-service-token",
            "Vault service token",
            "Reads and writes secrets within its policies.",
            "hvs.|{url:90-120}"
        )
        {
            Revoke = "vault token revoke",
            Documentation = "https://developer.hashicorp.com/vault/docs/concepts/tokens",
        },
        new(
            "vault-batch-token",
            "Vault batch token",
            "Reads and writes secrets within its policies until it expires.",
            "hvb.|{url:138-300}"
        )
        {
            Revoke = "it cannot be revoked; revoke its parent, or wait for its expiry",
            Documentation = "https://developer.hashicorp.com/vault/docs/concepts/tokens",
        },
        new(
            "vault-recovery-token",
            "Vault recovery token",
            "Reads the raw storage of a Vault in recovery mode.",
            "hvr.|{url:90-120}"
        )
        {
            Revoke = "leave recovery mode",
            Documentation = "https://developer.hashicorp.com/vault/docs/concepts/recovery-mode",
        },
        new(
            "onepassword-service-token",
            "1Password service account token",
            "Reads the vaults of a service account.",
            "ops_eyJ{base64:247-700}"
        )
        {
            Revoke = "Developer → Service accounts → Revoke",
            Documentation = "https://developer.1password.com/docs/service-accounts/",
        },
        new(
            "doppler-personal-token",
            "Doppler personal token",
            "Reads and changes secrets as its owner.",
            "dp.pt.|{base62:43}"
        )
        {
            Revoke = "Tokens → Personal → Revoke",
            Documentation = "https://docs.doppler.com/docs/api",
        },
        new(
            "doppler-service-token",
            "Doppler service token",
            "Reads the secrets of one configuration.",
            "dp.st.{word:2-35}.|{base62:40-44}",
            "dp.st.|{base62:40-44}"
        )
        {
            Revoke = "the configuration → Access → Revoke",
            Documentation = "https://docs.doppler.com/docs/service-tokens",
        },
        new(
            "doppler-service-account-token",
            "Doppler service account token",
            "Reads and changes secrets as a service account.",
            "dp.sa.|{base62:43}"
        )
        {
            Revoke = "Team → Service Accounts → Revoke",
            Documentation = "https://docs.doppler.com/docs/service-accounts",
        },
        new(
            "doppler-cli-token",
            "Doppler CLI token",
            "Reads and changes secrets as the user of a command line.",
            "dp.ct.|{base62:43}"
        )
        {
            Revoke = "Tokens → CLI → Revoke",
            Documentation = "https://docs.doppler.com/docs/cli",
        },
        new(
            "infisical-token",
            "Infisical service token",
            "Reads and changes the secrets of a project.",
            "st.{hex:24}.{hex:32}.|{hex:32}"
        )
        {
            Revoke = "Project settings → Service tokens → Delete",
            Documentation = "https://infisical.com/docs/documentation/platform/token",
        },
        new(
            "workos-api-key",
            "WorkOS API key",
            "Manages the users and directories of an environment.",
            "sk_live_a2V5X{base64:60-90}"
        )
        {
            Revoke = "API Keys → Revoke",
            Documentation = "https://workos.com/docs/reference/api-keys",
        },
        new(
            "ory-access-token",
            "Ory access token",
            "Acts as a client or a user of an Ory project.",
            "ory_at_{url:43}.{url:43}"
        )
        {
            Revoke = "revoke it at the OAuth revocation endpoint",
            Documentation = "https://www.ory.com/docs/oauth2-oidc",
        },
        new("nats-seed", "NATS seed", "Signs in to NATS, or signs as an account or operator.", "S{=AUO:1}{base32:56}")
        {
            Checksum = Checksums.NatsSeed,
            Revoke = "nsc revocations, or replace the key",
            Documentation =
                "https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth",
        },
        new(
            "age-secret-key",
            "age secret key",
            "Decrypts files that were encrypted to its recipient.",
            "AGE-SECRET-KEY-1{bech32:58}"
        )
        {
            Checksum = Checksums.Bech32,
            Revoke = "encrypt everything anew to another recipient",
            Documentation = "https://age-encryption.org/v1",
        },
    ];
}
