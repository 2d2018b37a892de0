using System.Buffers;
using System.Runtime.InteropServices;

namespace HookGuard.Detection.Surroundings;

/// <summary>Every place of a text that names a product, found in one pass, so that questions about ranges are binary searches.</summary>
internal sealed class Mentions
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

    private readonly List<Mention> all = [];

    public Mentions(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (text[at..].IndexOfAny(Names) is var found and >= 0)
        {
            at += found;
            var (length, product) = Identify(text[at..]);
            all.Add(new Mention(at, length, product));
            at += length;
        }
    }

    /// <summary>The first mention of a product that begins in a range.</summary>
    public bool TryFind(int start, int end, Product product, out Mention mention)
    {
        var mentions = CollectionsMarshal.AsSpan(all);
        for (var i = FirstFrom(start); i < mentions.Length && mentions[i].Start < end; i++)
        {
            if (mentions[i].Product == product)
            {
                mention = mentions[i];
                return true;
            }
        }

        mention = default;
        return false;
    }

    public bool Any(int start, int end, Product product) => TryFind(start, end, product, out _);

    /// <summary>The last mention of a product that begins in a range.</summary>
    public bool TryFindLast(int start, int end, Product product, out Mention mention)
    {
        var mentions = CollectionsMarshal.AsSpan(all);
        for (var i = FirstFrom(end) - 1; i >= 0 && mentions[i].Start >= start; i--)
        {
            if (mentions[i].Product == product)
            {
                mention = mentions[i];
                return true;
            }
        }

        mention = default;
        return false;
    }

    /// <summary>The last mention, of whatever product, that begins before an offset, and not before another.</summary>
    public bool TryFindLast(int start, int end, out Mention mention)
    {
        var i = FirstFrom(end) - 1;
        mention = i >= 0 ? all[i] : default;
        return i >= 0 && mention.Start >= start;
    }

    /// <summary>The first mention, of whatever product, in a range.</summary>
    public bool TryFindFirst(int start, int end, out Mention mention)
    {
        var i = FirstFrom(start);
        mention = i < all.Count ? all[i] : default;
        return i < all.Count && mention.Start < end;
    }

    private int FirstFrom(int start)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
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
