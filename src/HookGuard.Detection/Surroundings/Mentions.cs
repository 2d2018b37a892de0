using System.Buffers;

namespace HookGuard.Detection.Surroundings;

/// <summary>
/// The places of a text that name a product. Each stretch of it is read once, when a question first comes to it: most texts hold
/// few candidates, and questions are about what stands near one.
/// </summary>
internal sealed class Mentions(string text)
{
    private static readonly string[] PagerDuty =
    [
        "pagerduty",
        "pager_duty",
        "pager-duty",
        "pager duty",
        "pager.duty",
        "pypd",
        "pdpyras",
        "pygerduty",
        "pdjs",
        "pd-agent",
        "pdagent",
        "pd-send",
        // Classes of the official Python libraries, which their callers name without the library.
        "apisession",
        "restapiv2client",
        "eventsapiv2client",
        "eventsapisession",
    ];

    private static readonly string[] Rundeck =
    [
        "rundeck",
        "runbook",
        "process automation",
        "process-automation",
        "process_automation",
    ];

    private static readonly string[] Others =
    [
        "datadog",
        "opsgenie",
        "victorops",
        "rabbitmq",
        "amqp",
        "slack",
        "twilio",
        "newrelic",
        "new_relic",
        "new relic",
        "sentry",
        "github",
        "gitlab",
        "stripe",
        "sendgrid",
        "mailgun",
        "mailchimp",
        "pushover",
        "telegram",
        "splunk",
        "signalfx",
        "zendesk",
        "statuspage",
        "cloudflare",
        "rollbar",
        "honeycomb",
        "bugsnag",
        "airbrake",
        "pingdom",
        "openweather",
        "algolia",
        "mapbox",
        "amplitude",
        "mixpanel",
        "hubspot",
        "shopify",
        "launchdarkly",
        "digitalocean",
        "loggly",
        "papertrail",
        "hipchat",
        "discord",
        "xmatters",
        "squadcast",
        "firehydrant",
        "rootly",
        "betterstack",
        "uptimerobot",
        "statuscake",
        "healthchecks.io",
        "cronitor",
        "instana",
        "dynatrace",
        "appdynamics",
        "lightstep",
        "wavefront",
        "sumologic",
        "codecov",
        "sonarqube",
        "openai",
        "trello",
        "servicenow",
        "moogsoft",
        "bigpanda",
        "zenduty",
    ];

    private static readonly SearchValues<string> Names = SearchValues.Create(
        [.. PagerDuty, .. Rundeck, .. Others],
        StringComparison.OrdinalIgnoreCase
    );

    private const int BlockLength = 1024;
    private const int LongestName = 20;

    private readonly string text = text;
    private readonly Mention[]?[] blocks = new Mention[(text.Length / BlockLength) + 1][];
    private readonly (bool IsKnown, Mention? Mention)[] first = new (bool, Mention?)[Enum.GetValues<Product>().Length];

    /// <summary>The first mention of a product in the whole text.</summary>
    public Mention? First(Product product)
    {
        ref var known = ref first[(int)product];
        if (!known.IsKnown)
        {
            known = (true, TryFind(0, text.Length, product, out var mention) ? mention : null);
        }

        return known.Mention;
    }

    public bool Any(int start, int end, Product product) => TryFind(start, end, product, out _);

    /// <summary>The first mention of a product, or of any, that begins in a range.</summary>
    public bool TryFind(int start, int end, Product? product, out Mention mention)
    {
        for (var block = start / BlockLength; block < blocks.Length && block * BlockLength < end; block++)
        {
            foreach (var each in Read(block))
            {
                if (each.Start >= start && each.Start < end && (product ?? each.Product) == each.Product)
                {
                    mention = each;
                    return true;
                }
            }
        }

        mention = default;
        return false;
    }

    /// <summary>The last mention of a product, or of any, that begins in a range.</summary>
    public bool TryFindLast(int start, int end, Product? product, out Mention mention)
    {
        for (var block = (end - 1) / BlockLength; block >= 0 && (block + 1) * BlockLength > start; block--)
        {
            var mentions = Read(block);
            for (var i = mentions.Length - 1; i >= 0; i--)
            {
                var each = mentions[i];
                if (each.Start >= start && each.Start < end && (product ?? each.Product) == each.Product)
                {
                    mention = each;
                    return true;
                }
            }
        }

        mention = default;
        return false;
    }

    private Mention[] Read(int block) => blocks[block] ??= Read(block * BlockLength, (block + 1) * BlockLength);

    private Mention[] Read(int start, int end)
    {
        List<Mention>? found = null;
        var window = text.AsSpan(0, Math.Min(text.Length, end + LongestName));
        for (var at = start; window[at..].IndexOfAny(Names) is var next and >= 0; )
        {
            at += next;
            if (at >= end)
            {
                break;
            }

            var (length, product) = Identify(window[at..]);
            (found ??= []).Add(new Mention(at, length, product));
            at += length;
        }

        return found?.ToArray() ?? [];
    }

    private static (int Length, Product Product) Identify(ReadOnlySpan<char> text)
    {
        foreach (var name in PagerDuty)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return (name.Length, Product.PagerDuty);
            }
        }

        foreach (var name in Rundeck)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return (name.Length, Product.Rundeck);
            }
        }

        return (1, Product.Other);
    }
}
