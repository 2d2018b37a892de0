using System.Globalization;
using System.Text;

namespace HookGuard.Policy.Configuration;

/// <summary>Settings as people read them: a line a key, and who set it.</summary>
internal static class SettingsText
{
    public static string Of(Settings settings)
    {
        StringBuilder text = new();
        Add("blockAt", settings.BlockAt.ToString().ToLowerInvariant());
        Add("allowComments", settings.AllowComments ? "true" : "false");
        Add("allowMarkers", settings.AllowMarkers);
        Add("archives", settings.Archives ? "true" : "false");
        Add("baseline", settings.Origins.ContainsKey("baseline") ? "true" : "false");
        Add("store", settings.Store?.ToString() ?? "not set");
        Add("region", settings.Region ?? "not set");
        Add(
            "rules.severity",
            settings.Severities.Select(rule => $"{rule.Key}: {rule.Value.ToString().ToLowerInvariant()}")
        );
        Add("rules.messages", settings.Messages.Select(rule => $"{rule.Key}: {rule.Value}"));
        Add("rules.custom", settings.CustomRules.Select(custom => custom.Rule.Id));
        Add("rules.packs", settings.Packs.Select(pack => pack.Name));
        Add("paths.ignore", settings.IgnoredPaths?.Patterns ?? []);
        Add("allow", settings.AllowEntries.Select(entry => entry.ToString()));
        Add("budgets", Durations(settings.Budgets));
        Add("review", Review(settings.Review));
        return text.ToString().TrimEnd();

        void Add(string key, object value) =>
            text.Append(
                CultureInfo.InvariantCulture,
                $"{key, -16}{(value is IEnumerable<string> list ? Lines(list) : value)}  ({settings.Origins.GetValueOrDefault(key, "built in")})\n"
            );
    }

    private static IEnumerable<string> Review(RelaxationReview review)
    {
        if (review.Trailer is { } trailer)
        {
            yield return $"trailer: {trailer}";
        }

        if (review.SeparateCommit)
        {
            yield return "separateCommit: true";
        }
    }

    private static string Lines(IEnumerable<string> lines) =>
        string.Join("\n" + new string(' ', 16), lines.DefaultIfEmpty("none"));

    private static IEnumerable<string> Durations(Budgets budgets) =>
        new[] { ("commit", budgets.Commit), ("push", budgets.Push), ("receive", budgets.Receive) }.Select(budget =>
            $"{budget.Item1}: {budget.Item2.TotalSeconds.ToString(CultureInfo.InvariantCulture)}s"
        );
}
