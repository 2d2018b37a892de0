namespace HookGuard.Detection.Packs.WellKnown;

/// <summary>Chat and meetings.</summary>
internal static class Chat
{
    public static SecretKind[] Kinds { get; } =
    [
        new(
            "slack-bot-token",
            "Slack bot token",
            "Reads and posts messages as an app within its scopes.",
            "xoxb-{digit:10-13}-{digit:10-13}-{base62:24}"
        )
        {
            Revoke = "the app → OAuth & Permissions → Revoke all OAuth tokens",
            Documentation = "https://docs.slack.dev/authentication/tokens/",
        },
        new(
            "slack-user-token",
            "Slack user token",
            "Reads and posts messages as a person within its scopes.",
            "xoxp-{digit:10-13}-{digit:10-13}-{digit:10-13}-{hex:32}"
        )
        {
            Revoke = "the app → OAuth & Permissions → Revoke tokens, or auth.revoke",
            Documentation = "https://docs.slack.dev/authentication/tokens/",
        },
        new(
            "slack-app-token",
            "Slack app-level token",
            "Receives the events of an app.",
            "xapp-{digit:1}-A{upper:8-11}-{digit:10-13}-{hex:64}"
        )
        {
            Revoke = "the app → Basic Information → App-Level Tokens → Revoke",
            Documentation = "https://docs.slack.dev/authentication/tokens/",
        },
        new(
            "slack-configuration-token",
            "Slack configuration token",
            "Creates and changes the apps of a user.",
            "xoxe.|xoxp-{digit:1}-{base62:146-180}",
            "xoxe.|xoxb-{digit:1}-{base62:146-180}"
        )
        {
            Revoke = "Your Apps → Your App Configuration Tokens → Revoke",
            Documentation = "https://docs.slack.dev/authentication/tokens/",
        },
        new(
            "slack-refresh-token",
            "Slack refresh token",
            "Makes new tokens of an app.",
            "xoxe-{digit:1}-{base62:146-180}"
        )
        {
            Revoke = "the app → OAuth & Permissions → Revoke",
            Documentation = "https://docs.slack.dev/authentication/using-token-rotation/",
        },
        new(
            "slack-webhook-url",
            "Slack incoming webhook",
            "Posts messages into a channel.",
            "https://hooks.slack.|com/services/T{upper:8-11}/B{upper:8-11}/{base62:24}"
        )
        {
            Revoke = "the app → Incoming Webhooks → Remove",
            Documentation = "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/",
        },
        new(
            "discord-bot-token",
            "Discord bot token",
            "Acts as a bot on every server that it was added to.",
            "{=MNO:1}{url:23}.{url:6}.|{url:27-38}",
            "{=MNO:1}{url:24}.{url:6}.|{url:27-38}",
            "{=MNO:1}{url:25}.{url:6}.|{url:27-38}"
        )
        {
            Revoke = "Developer portal → Bot → Reset Token",
            Documentation = "https://docs.discord.com/developers/reference",
        },
        new(
            "discord-webhook-url",
            "Discord webhook",
            "Posts messages into a channel.",
            "https://discord.|com/api/webhooks/{digit:17-20}/{url:68}"
        )
        {
            Revoke = "Channel → Integrations → Webhooks → Delete",
            Documentation = "https://docs.discord.com/developers/resources/webhook",
        },
        new(
            "telegram-bot-token",
            "Telegram bot token",
            "Acts as a bot and reads what is sent to it.",
            "{digit:8-10}:|AA{url:33}"
        )
        {
            Revoke = "BotFather → /revoke",
            Documentation = "https://core.telegram.org/bots/features",
        },
        new(
            "teams-webhook-url",
            "Microsoft Teams webhook",
            "Posts messages into a channel.",
            ".webhook.office.|com/webhookb2/{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}@{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}/IncomingWebhook/{hex:32}/{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"
        )
        {
            Revoke = "Channel → Manage channel → Connectors → Remove",
            Documentation =
                "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
        },
        new(
            "matrix-access-token",
            "Matrix access token",
            "Reads and sends messages as a user.",
            "syt_{base62:4-80}_{base62:20}_{base62:6}"
        )
        {
            Revoke = "Settings → Sessions → Sign out",
            Documentation = "https://spec.matrix.org/latest/client-server-api/",
        },
        new(
            "notion-token",
            "Notion integration token",
            "Reads and changes the pages shared with an integration.",
            "ntn_{base62:46}",
            "secret_{base62:43}"
        )
        {
            Revoke = "Settings → Connections → the integration → Refresh",
            Documentation = "https://developers.notion.com/docs/authorization",
        },
        new("figma-token", "Figma personal access token", "Reads files and comments as its owner.", "figd_{url:40}")
        {
            Revoke = "Settings → Security → Personal access tokens → Revoke",
            Documentation = "https://developers.figma.com/docs/rest-api/authentication/",
        },
        new("linear-api-key", "Linear API key", "Reads and changes issues as its owner.", "lin_api_{base62:40}")
        {
            Revoke = "Settings → Security & access → API keys → Revoke",
            Documentation = "https://linear.app/docs/api-and-webhooks",
        },
        new(
            "linear-oauth-token",
            "Linear OAuth token",
            "Reads and changes issues for a user of an application.",
            "lin_oauth_{hex:64}"
        )
        {
            Revoke = "Settings → Security & access → Authorized applications → Revoke",
            Documentation = "https://linear.app/developers/oauth-2-0-authentication",
        },
        new(
            "airtable-token",
            "Airtable personal access token",
            "Reads and changes the bases that it was given.",
            "pat{base62:14}.|{hex:64}"
        )
        {
            Revoke = "Developer hub → Personal access tokens → Delete",
            Documentation = "https://support.airtable.com/docs/creating-personal-access-tokens",
        },
        new(
            "asana-token",
            "Asana personal access token",
            "Reads and changes tasks as its owner.",
            "2/{digit:13-17}/{digit:13-17}:|{hex:32}"
        )
        {
            Revoke = "Settings → Apps → Developer console → Revoke",
            Documentation = "https://developers.asana.com/docs/personal-access-token",
        },
        new(
            "typeform-token",
            "Typeform personal access token",
            "Reads the answers to forms, and changes them.",
            "tfp_{url:44}_{url:10-14}",
            "tfp_{url:59}"
        )
        {
            Revoke = "Profile → Personal tokens → Delete",
            Documentation = "https://www.typeform.com/developers/get-started/personal-access-token/",
        },
        new("contentful-token", "Contentful personal access token", "Changes content as its owner.", "CFPAT-{url:43}")
        {
            Revoke = "Settings → CMA tokens → Revoke",
            Documentation = "https://www.contentful.com/developers/docs/references/authentication/",
        },
        new(
            "hubspot-token",
            "HubSpot private app token",
            "Reads and changes the contacts of an account within its scopes.",
            "pat-{=en:1}{=au:1}{digit:1}-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"
        )
        {
            Revoke = "Settings → Integrations → Private Apps → Rotate",
            Documentation = "https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview",
        },
        new(
            "dropbox-token",
            "Dropbox access token",
            "Reads and changes files within its scopes for some hours.",
            "sl.{=u:1}.|{url:130-900}",
            "sl.|{url:130-900}"
        )
        {
            Revoke = "App Console, or the account's Connected apps → Disconnect",
            Documentation = "https://developers.dropbox.com/oauth-guide",
        },
        new(
            "facebook-token",
            "Facebook access token",
            "Reads and posts for a user or a page within its permissions.",
            "EAAC{base62:100-300}",
            "EAAG{base62:100-300}",
            "EAAB{base62:100-300}"
        )
        {
            Revoke = "Settings → Business integrations → Remove",
            Documentation = "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
        },
    ];
}
