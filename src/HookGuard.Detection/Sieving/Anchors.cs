namespace HookGuard.Detection.Sieving;

/// <summary>
/// All that a rule needs to fire: the beginning of a value that tells by itself what it is, plain, encoded or in parts, or a
/// word that speaks of PagerDuty, of Rundeck or of one of their keys.
/// </summary>
internal static class Anchors
{
    /// <summary>Values. The members of a group share a bucket of the search, and so are chosen to blur one another little.</summary>
    public static IReadOnlyList<IReadOnlyList<Anchor>> Keys { get; } =
    [
        [new(BytePattern.Of("ue", "+"), KeyAnchors.IsApiKey)],
        [new(BytePattern.Of("ue", "%=", "2", "56bB"), KeyAnchors.IsEncodedApiKey)],
        [new(BytePattern.Of("ue", "&", "#pa"), KeyAnchors.IsEncodedApiKey)],
        [new(BytePattern.Of("ue", "\\^", "uUx0+\\\r\n"), KeyAnchors.IsEncodedApiKey)],
        [new(BytePattern.Of("ue", "\"'`", " \t\r\n+.&|<~^\\_"), KeyAnchors.IsDividedApiKey)],
        [
            new(BytePattern.Of("=", "ue", " "), KeyAnchors.IsApiKeyWithoutPlus),
            new(BytePattern.Of("+", "_", "0123456789"), KeyAnchors.IsOAuthToken),
        ],
        [new(BytePattern.Of("R", "0\"'`\\^"), KeyAnchors.IsRoutingKey)],
        [new(BytePattern.Of("p", "d", "eu", "us"), KeyAnchors.IsOAuthToken)],
    ];

    /// <summary>Words, in groups as well.</summary>
    public static IReadOnlyList<IReadOnlyList<Anchor>> Words { get; } =
    [
        [
            new(BytePattern.Of("pP", "dD", "_-.[TKASRIECUWPtkasriecuwp"), WordAnchors.IsInName),
            new(BytePattern.Of("rR", "dD", "_-.[TKAS"), WordAnchors.IsInName),
            new(BytePattern.Of("P", "D", " :"), WordAnchors.IsInName),
            .. Of(WordAnchors.Always, "pd-agent", "pd-send"),
        ],
        Of(WordAnchors.Always, "pager", "pypd", "pdpyras", "pygerduty", "pdjs", "pdagent"),
        [.. Of(WordAnchors.Always, "rundeck", "runbook"), .. Of(WordAnchors.IsNearSecret, "runner")],
        Of(WordAnchors.IsEventsKey, "routing", "ruleset"),
        [
            .. Of(WordAnchors.IsFolder, "integration"),
            .. Of(WordAnchors.IsEventsKey, "integration", "orchestration", "enqueue"),
        ],
        [.. Of(WordAnchors.IsEventsKey, "service", "event"), .. Of(WordAnchors.IsTokenScheme, "token")],
        Of(WordAnchors.Always, "pduty", "pdcmd", "pdsend", "process automation", "process-automation", "http_delivery"),
        [.. Of(WordAnchors.Always, "x-ere", "apisession", "apiv2client"), .. Of(WordAnchors.IsFolder, "webhook")],
    ];

    /// <summary>Words of which each is enough by itself. Neighbours in their order have the most in common.</summary>
    public static IReadOnlyList<IReadOnlyList<Anchor>> Of(IReadOnlyCollection<string> words) =>
        [
            .. words
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase)
                .Chunk((words.Count + PatternSearch.MostGroups - 1) / PatternSearch.MostGroups)
                .Select(group => Of(WordAnchors.Always, group)),
        ];

    private static Anchor[] Of(Anchor.Look confirm, params string[] words) =>
        [.. words.Select(word => new Anchor(BytePattern.Word(word), confirm))];
}
