namespace HookGuard.Detection.Packs.WellKnown;

/// <summary>Payments and shops.</summary>
internal static class Payments
{
    public static SecretKind[] Kinds { get; } =
    [
        new(
            "stripe-secret-key",
            "Stripe secret key",
            "Charges, refunds and reads everything in an account.",
            "sk_live_{base62:24}",
            "sk_live_{base62:99}"
        )
        {
            Revoke = "Developers → API keys → Roll key",
            Documentation = "https://docs.stripe.com/keys",
        },
        new(
            "stripe-restricted-key",
            "Stripe restricted key",
            "Does in an account what its permissions allow.",
            "rk_live_{base62:24}",
            "rk_live_{base62:99}"
        )
        {
            Revoke = "Developers → API keys → Roll key",
            Documentation = "https://docs.stripe.com/keys/restricted-api-keys",
        },
        new(
            "stripe-test-key",
            "Stripe test key",
            "Changes the test data of an account.",
            "sk_test_{base62:24}",
            "sk_test_{base62:99}"
        )
        {
            Revoke = "Developers → API keys → Roll key, in test mode",
            Documentation = "https://docs.stripe.com/keys",
        },
        new(
            "stripe-webhook-secret",
            "Webhook signing secret",
            "Forges webhooks of Stripe, or of a service that signs as Standard Webhooks, which your receiver trusts.",
            "whsec_{base64:32}",
            "whsec_{base64:43}="
        )
        {
            Revoke = "Developers → Webhooks → Roll secret",
            Documentation = "https://docs.stripe.com/webhooks",
        },
        new(
            "square-access-token",
            "Square access token",
            "Charges, refunds and reads everything of a seller.",
            "EAAA{url:60}"
        )
        {
            Revoke = "Developer dashboard → the application → Replace token",
            Documentation = "https://developer.squareup.com/docs/build-basics/access-tokens",
        },
        new("square-oauth-secret", "Square OAuth secret", "Makes access tokens as an application.", "sq0csp-{url:43}")
        {
            Revoke = "Developer dashboard → OAuth → Replace secret",
            Documentation = "https://developer.squareup.com/docs/oauth-api/overview",
        },
        new(
            "braintree-token",
            "Braintree access token",
            "Charges and refunds for a merchant.",
            "access_token$production${lower:16}$|{hex:32}"
        )
        {
            Revoke = "Control panel → API keys → Revoke",
            Documentation = "https://developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens",
        },
        new(
            "plaid-access-token",
            "Plaid access token",
            "Reads the bank accounts of a person who linked them.",
            "access-production-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"
        )
        {
            Revoke = "/item/access_token/invalidate",
            Documentation = "https://plaid.com/docs/api/items/",
        },
        new(
            "flutterwave-secret-key",
            "Flutterwave secret key",
            "Charges and pays out for a business.",
            "FLWSECK-{hex:32}-X"
        )
        {
            Revoke = "Settings → API → Generate secret key",
            Documentation = "https://developer.flutterwave.com/v3.0/docs/authentication",
        },
        new(
            "paystack-secret-key",
            "Paystack secret key",
            "Charges, refunds and pays out for a business.",
            "sk_live_{hex:40}"
        )
        {
            Revoke = "Settings → API Keys → Generate new secret key",
            Documentation = "https://paystack.com/docs/api/authentication/",
        },
        new("easypost-key", "EasyPost API key", "Buys labels at your cost.", "EZAK{base62:54}")
        {
            Revoke = "Account settings → API Keys → Disable",
            Documentation = "https://docs.easypost.com/docs/authentication",
        },
        new("shippo-token", "Shippo API token", "Buys labels at your cost.", "shippo_live_{hex:40}")
        {
            Revoke = "Settings → API → Remove",
            Documentation = "https://docs.goshippo.com/docs/guides_general/authentication/",
        },
        new(
            "duffel-token",
            "Duffel access token",
            "Searches, books and cancels flights at your cost.",
            "duffel_live_{url:43}"
        )
        {
            Revoke = "More → Developers → Access tokens → Delete",
            Documentation = "https://duffel.com/docs/api/overview/authentication",
        },
        new(
            "shopify-access-token",
            "Shopify access token",
            "Reads and changes a shop within its scopes.",
            "shpat_{hex:32}"
        )
        {
            Revoke = "Settings → Apps → the app → Uninstall",
            Documentation = "https://shopify.dev/docs/apps/build/authentication-authorization",
        },
        new(
            "shopify-custom-token",
            "Shopify custom app token",
            "Reads and changes a shop as a custom app.",
            "shpca_{hex:32}"
        )
        {
            Revoke = "Settings → Apps → Develop apps → Uninstall",
            Documentation = "https://shopify.dev/docs/apps/build/authentication-authorization",
        },
        new(
            "shopify-private-token",
            "Shopify private app password",
            "Reads and changes a shop as a private app.",
            "shppa_{hex:32}"
        )
        {
            Revoke = "Settings → Apps → Private apps → Delete",
            Documentation = "https://shopify.dev/docs/apps/build/authentication-authorization",
        },
        new(
            "shopify-shared-secret",
            "Shopify app secret",
            "Makes tokens and signs webhooks as an app.",
            "shpss_{hex:32}"
        )
        {
            Revoke = "Partner dashboard → the app → Rotate",
            Documentation = "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets",
        },
    ];
}
