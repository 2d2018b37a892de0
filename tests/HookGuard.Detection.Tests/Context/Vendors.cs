namespace HookGuard.Detection.Tests.Context;

/// <summary>Names of products whose secrets stand beside PagerDuty's: some that exist, and some that nobody could have listed.</summary>
internal static class Vendors
{
    private const string Existing = """
        abuseipdb adyen aiven akamai akeyless alerta amazon ansible apify appwrite aqua argocd auditboard axiom azure backblaze baremetrics bitrise
        bitwarden braze buildkite bunnynet cachet calendly ceph checkly chronosphere clickhouse clicky cloudinary cohere confluent consul contentful
        coralogix couchbase cribl crisp crowdstrike customerio databricks dingtalk docusign drata druid dropwizard duo elasticsearch everbridge
        fastly fauna feishu figma flagsmith flickr flock flowdock freshdesk frontapp gandi gcp ghost gitea gitter gotify grafana graylog groq
        harbor hashicorp helpscout hetzner hipaavault huggingface humio ilert imgbb infracost influxdb jenkins jumpcloud kafka klaviyo knock kong
        kustomer lacework lark linear litellm livekit lokalise mailersend mailjet mandiant mapquest marathon matomo matrix mattermost meraki messagebird
        minio mistral mongodb mux mysql nagios netbox netlify ngrok nomad ntfy numverify okteto onesignal opencage openshift optimizely oracle ory
        outlook ovh pagertree paddle pangea paperspace percy phrase plaid planetscale plivo postgres posthog postmark prefect prometheus proxmox
        pulumi pushcut pusher qualys quay rapid7 razorpay redis render replicate resend retool ringcentral riot saltstack scaleway scalyr
        segment semaphore sendbird signl4 sinch skype smtp snowflake solarwinds sparkpost spotify squareup statsig strava supabase tailscale
        tableau teamcity tenable thousandeyes threema tines todoist torii traefik tugboat twist typeform unleash upstash vault vercel viber vultr wasabi
        webex wechat wecom whatsapp wiz workday wrike yandex zabbix zulip zoho zoom
        """;

    private const int MadeUp = 40;
    private const string Consonants = "bdfgklmnprstvwz";
    private const string Vowels = "aeiou";

    public static IReadOnlyList<string> All { get; } =
    [.. Existing.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), .. Invent(new Random(7))];

    private static IEnumerable<string> Invent(Random random)
    {
        for (var i = 0; i < MadeUp; i++)
        {
            var syllables = Enumerable
                .Range(0, random.Next(2, 4))
                .SelectMany(_ => random.GetItems<char>(Consonants, 1).Concat(random.GetItems<char>(Vowels, 1)));
            yield return $"{string.Concat(syllables)}{random.GetItems<char>(Consonants, 1)[0]}";
        }
    }
}
