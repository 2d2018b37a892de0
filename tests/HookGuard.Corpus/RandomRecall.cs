using System.Globalization;
using HookGuard.Detection;

namespace HookGuard.Corpus;

/// <summary>Makes very many random keys of each kind, puts each in several plain places, and tells why any is not found.</summary>
internal static class RandomRecall
{
    private static readonly Dictionary<string, string[]> Places = new(StringComparer.Ordinal)
    {
        ["api-key"] =
        [
            "Authorization: Token token={0}\n",
            "PAGERDUTY_API_KEY={0}\n",
            "pagerduty:\n  api_key: \"{0}\"\n",
        ],
        ["oauth-client-secret"] =
        [
            "PAGERDUTY_CLIENT_SECRET={0}\n",
            "pagerduty:\n  client_secret: \"{0}\"\n",
            "{{ \"pagerduty\": {{ \"clientSecret\": \"{0}\" }} }}\n",
        ],
        ["integration-key"] =
        [
            "https://events.pagerduty.com/integration/{0}/enqueue\n",
            "PAGERDUTY_INTEGRATION_KEY={0}\n",
            "pagerduty_configs:\n  - service_key: {0}\n",
        ],
        ["webhook-secret"] =
        [
            "PAGERDUTY_WEBHOOK_SECRET={0}\n",
            "pagerduty:\n  webhook_secret: \"{0}\"\n",
            "pagerduty_webhook_secret = \"{0}\"\n",
        ],
        ["runner-secret"] =
        [
            "PAGERDUTY_RUNNER_SECRET={0}\n",
            "runner:\n  secret: {0}\n",
            "pagerduty_runner_secret = \"{0}\"\n",
        ],
        ["rundeck-token"] =
        [
            "RUNDECK_TOKEN={0}\n",
            "X-Rundeck-Auth-Token: {0}\n",
            "https://rundeck.example.org/api/40/webhook/{0}\n",
        ],
        ["calendar-url"] = ["url: {0}\n", "see {0} for it\n", "feed = \"{0}\"\n"],
    };

    /// <summary>For the kinds that tell by their shape what they are: nothing around them says anything.</summary>
    private static readonly string[] Anywhere = ["x = \"{0}\"\n", "use {0} here\n", "a,{0},b\n"];

    public static int Measure(int count, int seed)
    {
        Console.WriteLine("| kind | place | keys | missed | because |");
        Console.WriteLine("|---|---|---|---|---|");
        var unexplained = 0;
        foreach (var rule in RuleCatalogue.All)
        {
            foreach (var place in Places.GetValueOrDefault(rule.Id, Anywhere))
            {
                var missed = Missed(rule, place, count, seed);
                unexplained += missed.GetValueOrDefault(MissReason.Unknown);
                var reasons = string.Join(", ", missed.Select(reason => $"{reason.Key}: {reason.Value}"));
                var total = missed.Values.Sum().ToString(CultureInfo.InvariantCulture);
                Console.WriteLine($"| `{rule.Id}` | `{Show(place)}` | {count} | {total} | {reasons} |");
            }
        }

        return unexplained == 0 ? 0 : 1;
    }

    private static SortedDictionary<string, int> Missed(Rule rule, string place, int count, int seed)
    {
        var random = new Random(seed);
        var detector = new Detector();
        var missed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var round = 0; round < count; round++)
        {
            var key = SampleCredentials.Make(rule, random);
            var text = string.Format(CultureInfo.InvariantCulture, place, key);
            var found = detector.Detect("settings.env", SourceText.From(text));
            if (!found.Any(one => one.Rule == rule))
            {
                var reason = found is [] ? MissReason.Of(key) : MissReason.OtherKind;
                missed[reason] = missed.GetValueOrDefault(reason) + 1;
            }
        }

        return missed;
    }

    private static string Show(string place) =>
        string.Format(CultureInfo.InvariantCulture, place, "KEY")
            .TrimEnd()
            .Replace("\n", " ⏎ ", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal);
}
