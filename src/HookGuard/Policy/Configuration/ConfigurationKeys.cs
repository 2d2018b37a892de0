using System.Globalization;
using System.Text.RegularExpressions;
using HookGuard.Detection;
using HookGuard.Policy.Allowing;
using HookGuard.Stores;

namespace HookGuard.Policy.Configuration;

/// <summary>Every key that a configuration file may hold.</summary>
internal static partial class ConfigurationKeys
{
    private static readonly SettingSchema RuleId = Text("The id of a rule.") with { NamesRule = true };

    private static readonly SettingSchema Duration = Text("How long, such as 500ms, 10s or 2m.") with
    {
        Pattern = DurationPattern(),
        IsValid = text => Budgets.TryParse(text, out _),
        Example = "500ms, 10s or 2m, and at most 24 hours",
    };

    private static readonly SettingSchema PathText = Text("A path pattern.") with
    {
        IsValid = PathPattern.IsValid,
        Example = "a path pattern from the root of the repository, without '..'",
    };

    private static readonly SettingSchema Confidence = OneOf("The confidence of a finding.", "low", "medium", "high");

    private static readonly SettingSchema CustomRule = new(SettingType.Object, "A rule of your own.")
    {
        Required = ["id", "pattern"],
        Keys = new Dictionary<string, SettingSchema>(StringComparer.Ordinal)
        {
            ["id"] = Text("Its id: lower case, with hyphens.") with { Pattern = IdPattern(), Example = "acme-token" },
            ["name"] = Text("Its name in reports."),
            ["message"] = Text("One sentence: what it gives access to, or how to respond."),
            ["pattern"] = Text("A regular expression in .NET's non-backtracking dialect."),
            ["keywords"] = List("The pattern is tried only in text that contains one of these words.", Text("A word.")),
            ["group"] = new(
                SettingType.Number,
                "The group of the pattern that captures the value; 0 is the whole match."
            ),
            ["confidence"] = Confidence,
        },
    };

    private static readonly SettingSchema AllowEntry = new(
        SettingType.Object,
        "A suppression. A finding must match all the keys of an entry."
    )
    {
        Required = ["reason"],
        RequiredAny = ["fingerprint", "path"],
        Keys = new Dictionary<string, SettingSchema>(StringComparer.Ordinal)
        {
            ["fingerprint"] = Text("The fingerprint that the report shows.") with
            {
                Pattern = FingerprintPattern(),
                Example = "hg1: and 16 hexadecimal digits",
            },
            ["rule"] = RuleId,
            ["path"] = PathText,
            ["reason"] = Text("Why it is safe to commit.") with
            {
                Pattern = WordsPattern(),
                IsValid = Reasons.IsGiven,
                Example = "a reason in words",
            },
            ["until"] = Text("The last day on which it applies.") with
            {
                Pattern = DatePattern(),
                IsValid = text =>
                    DateOnly.TryParseExact(
                        text,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out _
                    ),
                Example = "a date such as 2030-12-31",
            },
        },
    };

    private static readonly SettingSchema Store = new(
        SettingType.Object,
        "Your secrets manager, and where values are in it. Each kind has keys of its own."
    )
    {
        Required = [StoreEntry.Kind],
        Keys = new Dictionary<string, SettingSchema>(
            StoreKind
                .All.SelectMany(kind => kind.Options)
                .GroupBy(option => option.Name, StringComparer.Ordinal)
                .Select(options =>
                    KeyValuePair.Create(
                        options.Key,
                        Text(
                            string.Join(
                                " ",
                                options.Select(option => option.Description).Distinct(StringComparer.Ordinal)
                            )
                        ) with
                        {
                            Pattern = StoreOption.Pattern,
                            IsValid = StoreOption.IsValid,
                            Example = StoreOption.Example,
                        }
                    )
                )
                .Prepend(KeyValuePair.Create(StoreEntry.Kind, OneOf("Which it is.", StoreKind.Names))),
            StringComparer.Ordinal
        ),
    };

    public static SettingSchema Root { get; } =
        new(SettingType.Object, "HookGuard's configuration.")
        {
            Keys = new Dictionary<string, SettingSchema>(StringComparer.Ordinal)
            {
                ["$schema"] = Text("The address of this file's JSON schema."),
                ["extends"] = List(
                    "Configuration files that this one builds on: in a repository by their path from its root, on a machine by any path.",
                    Text("A path that ends in '.json'.") with
                    {
                        Pattern = JsonFilePattern(),
                        Example = "a path that ends in '.json'",
                    }
                ) with
                {
                    IsOnlyInFiles = true,
                },
                ["blockAt"] = Confidence with
                {
                    Description = "Findings of at least this confidence block; others warn.",
                },
                ["allowComments"] = new(SettingType.Flag, "Whether allow comments count. False for an audit."),
                ["allowMarkers"] = List(
                    "Comments of other tools that count as allow comments.",
                    OneOf("A marker.", ForeignMarkers.All)
                ),
                ["archives"] = new(
                    SettingType.Flag,
                    "Whether archives in commits are unpacked and scanned, as those in scanned files always are."
                ),
                ["baseline"] = new(
                    SettingType.Flag,
                    $"Whether the credentials listed in {Baseline.FileName} are allowed."
                )
                {
                    IsOnlyInFiles = true,
                },
                ["store"] = OneOf("Your secrets manager, where values are as usual.", StoreKind.Names) with
                {
                    Or = Store,
                },
                ["region"] = OneOf("The service region of your PagerDuty account; it is asked first.", "us", "eu"),
                ["rules"] = new(SettingType.Object, "What to detect.")
                {
                    Keys = new Dictionary<string, SettingSchema>(StringComparer.Ordinal)
                    {
                        ["severity"] = Map(
                            "The effect of a rule's findings.",
                            OneOf("The effect.", "block", "warn", "off")
                        ),
                        ["messages"] = Map("Text shown with each finding of the rule.", Text("A sentence.")),
                        ["custom"] = List("Rules of your own.", CustomRule),
                        ["packs"] = List(
                            "Packs of credential types of other vendors to detect as well.",
                            OneOf("A pack.", RulePack.Names)
                        ),
                        ["import"] = List("Gitleaks rule files to import.", Text("A path in the repository.")) with
                        {
                            IsOnlyInFiles = true,
                        },
                    },
                },
                ["paths"] = new(SettingType.Object, "What to scan.")
                {
                    Keys = new Dictionary<string, SettingSchema>(StringComparer.Ordinal)
                    {
                        ["ignore"] = List("Path patterns that are not scanned.", PathText),
                    },
                },
                ["allow"] = List("Suppressions.", AllowEntry),
                ["budgets"] = new(SettingType.Object, "Time limits of scans. A scan that exceeds its limit blocks.")
                {
                    Keys = new Dictionary<string, SettingSchema>(StringComparer.Ordinal)
                    {
                        ["commit"] = Duration,
                        ["push"] = Duration,
                        ["receive"] = Duration,
                    },
                },
                ["review"] = new(
                    SettingType.Object,
                    "What a commit that relaxes the policy needs. Checked when commits are pushed, received, and in CI."
                )
                {
                    Keys = new Dictionary<string, SettingSchema>(StringComparer.Ordinal)
                    {
                        ["trailer"] = Text("A trailer that names a reviewer, who is not the author.") with
                        {
                            Pattern = TrailerPattern(),
                            Example = "the name of a trailer, such as Policy-Reviewed-by",
                        },
                        ["separateCommit"] = new(SettingType.Flag, "Whether it may change nothing but the policy."),
                    },
                },
                ["lock"] = List(
                    "Keys that later layers cannot change. Applies only in the files of the machine and of the user.",
                    OneOf(
                        "A key.",
                        "blockAt",
                        "allowComments",
                        "allowMarkers",
                        "archives",
                        "baseline",
                        "store",
                        "region",
                        "rules.severity",
                        "rules.messages",
                        "rules.custom",
                        "rules.packs",
                        "rules.import",
                        "paths.ignore",
                        "allow",
                        "budgets",
                        "review"
                    )
                ) with
                {
                    IsOnlyInFiles = true,
                },
            },
        };

    private static SettingSchema Text(string description) => new(SettingType.Text, description);

    private static SettingSchema OneOf(string description, params IReadOnlyList<string> choices) =>
        Text(description) with
        {
            Choices = choices,
        };

    private static SettingSchema List(string description, SettingSchema each) =>
        new(SettingType.List, description) { Each = each };

    private static SettingSchema Map(string description, SettingSchema each) =>
        new(SettingType.Map, description) { Each = each, NamesRule = true };

    [GeneratedRegex("\\.json$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonFilePattern();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrailerPattern();

    [GeneratedRegex("^[0-9]+(ms|s|m)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DurationPattern();

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^hg1:[0-9a-f]{16}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FingerprintPattern();

    [GeneratedRegex("[^\\s!-/:-@[-`{-~]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordsPattern();

    [GeneratedRegex(
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DatePattern();
}
