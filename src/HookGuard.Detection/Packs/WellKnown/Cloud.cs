namespace HookGuard.Detection.Packs.WellKnown;

/// <summary>Clouds and where applications run.</summary>
internal static class Cloud
{
    public static SecretKind[] Kinds { get; } =
    [
        new(
            "aws-access-key-id",
            "AWS access key ID",
            "Names an access key of AWS, whose secret half mostly stands beside it.",
            "AKIA{base32:16}"
        )
        {
            Revoke = "IAM → Users → Security credentials → Deactivate, then delete",
            Documentation = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
        },
        new(
            "aws-temporary-key-id",
            "AWS temporary access key ID",
            "Names a temporary access key of AWS, which works until its session ends.",
            "ASIA{base32:16}"
        )
        {
            Revoke = "IAM → Roles → Revoke sessions",
            Documentation = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html",
        },
        new(
            "aws-bedrock-api-key",
            "Amazon Bedrock API key",
            "Calls the models of Amazon Bedrock at your cost.",
            "ABSK{base64:128}"
        )
        {
            Revoke = "IAM → Users → Security credentials → API keys for Amazon Bedrock → Delete",
            Documentation = "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
        },
        new(
            "aws-mws-token",
            "Amazon MWS authorisation token",
            "Reads and changes the orders and listings of a seller.",
            "amzn.mws.|{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"
        )
        {
            Revoke = "Seller Central → Manage your apps → Disable access",
            Documentation =
                "https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications",
        },
        new(
            "amazon-oauth-secret",
            "Login with Amazon client secret",
            "Makes tokens as an application of Login with Amazon.",
            "amzn1.oa2-cs.v1.|{hex:64}"
        )
        {
            Revoke = "Developer console → Security profile → Rotate client secret",
            Documentation = "https://developer.amazon.com/docs/login-with-amazon/register-web.html",
        },
        new(
            "google-api-key",
            "Google API key",
            "Calls the Google APIs that it is not restricted from, at your cost.",
            "AIza{url:35}"
        )
        {
            Revoke = "Google Cloud console → APIs & Services → Credentials → Delete",
            Documentation = "https://docs.cloud.google.com/docs/authentication/api-keys",
        },
        new("google-oauth-secret", "Google OAuth client secret", "Makes tokens as an OAuth client.", "GOCSPX-{url:28}")
        {
            Revoke = "Google Cloud console → APIs & Services → Credentials → Reset secret",
            Documentation = "https://developers.google.com/identity/protocols/oauth2",
        },
        new(
            "google-access-token",
            "Google OAuth access token",
            "Acts for an account within its scopes for about an hour.",
            "ya29.|{url:68-512}"
        )
        {
            Revoke = "it expires after an hour; remove the app's access in the account's security settings",
            Documentation = "https://docs.cloud.google.com/docs/authentication/token-types",
        },
        new(
            "google-refresh-token",
            "Google OAuth refresh token",
            "Makes new access tokens for an account until its access is removed.",
            "1//0{url:60-110}"
        )
        {
            Revoke = "the account's security settings → Third-party connections → Remove access",
            Documentation = "https://developers.google.com/identity/protocols/oauth2",
        },
        new(
            "azure-storage-key",
            "Azure storage account key",
            "Reads and writes everything in a storage account.",
            "AccountKey=|{base64:86}=="
        )
        {
            Revoke = "Storage account → Access keys → Rotate key",
            Documentation = "https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage",
        },
        new(
            "azure-shared-access-key",
            "Azure shared access key",
            "Sends and receives messages in a namespace of Service Bus or Event Hubs, or manages it.",
            "SharedAccessKey=|{base64:43}="
        )
        {
            Revoke = "the namespace → Shared access policies → Regenerate",
            Documentation = "https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas",
        },
    ];
}
