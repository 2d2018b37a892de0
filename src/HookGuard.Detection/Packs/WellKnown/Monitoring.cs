namespace HookGuard.Detection.Packs.WellKnown;

/// <summary>Monitoring, logs and analytics.</summary>
internal static class Monitoring
{
    public static SecretKind[] Kinds { get; } =
    [
        new(
            "grafana-service-token",
            "Grafana service account token",
            "Reads and changes dashboards and data sources within its role.",
            "glsa_{base62:32}_{hex:8}"
        )
        {
            Checksum = Checksums.Crc32InHex,
            Revoke = "Administration → Service accounts → Delete token",
            Documentation = "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
        },
        new(
            "grafana-cloud-token",
            "Grafana Cloud access policy token",
            "Sends and reads metrics, logs and traces within its policy.",
            "glc_eyJ{base64:80-400}"
        )
        {
            Revoke = "Grafana Cloud → Access Policies → Delete",
            Documentation =
                "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/",
        },
        new(
            "sentry-user-token",
            "Sentry user auth token",
            "Reads and changes projects as its owner.",
            "sntryu_{hex:64}"
        )
        {
            Revoke = "User settings → Personal Tokens → Revoke",
            Documentation = "https://docs.sentry.io/account/auth-tokens/",
        },
        new(
            "sentry-organization-token",
            "Sentry organisation auth token",
            "Uploads releases and source maps of an organisation.",
            "sntrys_eyJ{base64:60-400}_{base64:43}"
        )
        {
            Revoke = "Settings → Auth Tokens → Revoke",
            Documentation = "https://docs.sentry.io/account/auth-tokens/",
        },
        new(
            "newrelic-user-key",
            "New Relic user key",
            "Reads and changes everything that its owner may.",
            "NRAK-{upper:27}"
        )
        {
            Revoke = "API keys → Delete",
            Documentation = "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
        },
        new("newrelic-insert-key", "New Relic insights insert key", "Sends events to an account.", "NRII-{url:32}")
        {
            Revoke = "API keys → Insights insert keys → Delete",
            Documentation = "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
        },
        new(
            "dynatrace-token",
            "Dynatrace access token",
            "Reads and changes an environment within its scopes.",
            "dt0c01.{base32:24}.|{base32:64}"
        )
        {
            Revoke = "Access tokens → Revoke",
            Documentation =
                "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens",
        },
        new(
            "dynatrace-platform-token",
            "Dynatrace platform token",
            "Acts as a user of the platform within its scopes.",
            "dt0s16.{base32:8}.|{base32:64}"
        )
        {
            Revoke = "Account → Platform tokens → Revoke",
            Documentation =
                "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/platform-tokens",
        },
        new(
            "dynatrace-oauth-secret",
            "Dynatrace OAuth client secret",
            "Makes tokens as a client within its scopes.",
            "dt0s02.{base32:8}.|{base32:64}"
        )
        {
            Revoke = "Account Management → OAuth clients → Delete",
            Documentation =
                "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/oauth-clients",
        },
        new(
            "posthog-personal-key",
            "PostHog personal API key",
            "Reads and changes projects as its owner.",
            "phx_{base62:43-52}"
        )
        {
            Revoke = "Settings → Personal API keys → Delete",
            Documentation = "https://posthog.com/docs/api",
        },
        new(
            "postman-api-key",
            "Postman API key",
            "Reads and changes collections and their variables as its owner.",
            "PMAK-{hex:24}-{hex:34}"
        )
        {
            Revoke = "Settings → API Keys → Revoke",
            Documentation = "https://learning.postman.com/docs/developer/postman-api/authentication/",
        },
        new("readme-api-key", "ReadMe API key", "Changes the documentation of a project.", "rdme_{lower:70}")
        {
            Revoke = "Configuration → API Keys → Delete",
            Documentation = "https://docs.readme.com/main/reference/intro/authentication",
        },
        new(
            "mapbox-secret-token",
            "Mapbox secret token",
            "Changes the maps and tokens of an account within its scopes.",
            "sk.|eyJ{url:60-200}.{url:22}"
        )
        {
            Revoke = "Account → Access tokens → Delete",
            Documentation = "https://docs.mapbox.com/help/dive-deeper/access-tokens/",
        },
        new(
            "trigger-secret-key",
            "Inngest signing key",
            "Signs the calls that start your functions.",
            "signkey-prod-{hex:64}"
        )
        {
            Revoke = "Manage → Signing Key → Rotate",
            Documentation = "https://www.inngest.com/docs/platform/signing-keys",
        },
    ];
}
