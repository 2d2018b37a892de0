namespace HookGuard.Detection.Packs.WellKnown;

/// <summary>Mail and messages to phones.</summary>
internal static class Mail
{
    public static SecretKind[] Kinds { get; } =
    [
        new(
            "sendgrid-api-key",
            "SendGrid API key",
            "Sends mail in your name within its scopes.",
            "SG.{url:22}.|{url:43}"
        )
        {
            Revoke = "Settings → API Keys → Delete",
            Documentation = "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
        },
        new(
            "brevo-api-key",
            "Brevo API key",
            "Sends mail in your name, and reads and changes contacts.",
            "xkeysib-{hex:64}-{base62:16}"
        )
        {
            Revoke = "SMTP & API → API Keys → Delete",
            Documentation = "https://developers.brevo.com/docs/getting-started",
        },
        new("brevo-smtp-key", "Brevo SMTP key", "Sends mail in your name.", "xsmtpsib-{hex:64}-{base62:16}")
        {
            Revoke = "SMTP & API → SMTP → Delete",
            Documentation = "https://developers.brevo.com/docs/smtp-integration",
        },
        new("mailgun-api-key", "Mailgun API key", "Sends mail in your name, and reads what was sent.", "key-{hex:32}")
        {
            Revoke = "Account settings → API security → Delete",
            Documentation = "https://documentation.mailgun.com/docs/mailgun/user-manual/get-started/",
        },
        new("resend-api-key", "Resend API key", "Sends mail in your name.", "re_{base58:8}_{base62:24}")
        {
            Revoke = "API Keys → Delete",
            Documentation = "https://resend.com/docs/dashboard/api-keys/introduction",
        },
        new(
            "mailersend-api-key",
            "MailerSend API token",
            "Sends mail in your name within its scopes.",
            "mlsn.|{hex:64}"
        )
        {
            Revoke = "Domains → API tokens → Delete",
            Documentation = "https://developers.mailersend.com/general.html",
        },
        new(
            "onesignal-app-key",
            "OneSignal API key",
            "Sends notifications to the users of an app.",
            "os_v2_app_{lower:103}",
            "os_v2_org_{lower:103}"
        )
        {
            Revoke = "Settings → Keys & IDs → Delete",
            Documentation = "https://documentation.onesignal.com/docs/en/keys-and-ids",
        },
    ];
}
