namespace HookGuard.Detection.Sieving;

/// <summary>
/// All that a rule needs to fire: the beginning of a value that tells by itself what it is, plain, encoded or in parts, or a
/// word that speaks of PagerDuty, of Rundeck or of one of their keys.
/// </summary>
internal static class Anchors
{
    /// <summary>
    /// Those of the rules, grouped by the bucket of the search that they share. The fingerprints of a group mix, so these are the groups
    /// that real code was seen to match least by chance.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Anchor>> Known { get; } =
    [
        [
            new(BytePattern.Of("ue", "+"), KeyAnchors.IsApiKey),
            new(BytePattern.Of("ue", "&", "#pa"), KeyAnchors.IsEncodedApiKey),
        ],
        [
            new(BytePattern.Of("ue", "%=", "2", "56bB"), KeyAnchors.IsEncodedApiKey),
            new(BytePattern.Of("ue", "\"'", "<"), KeyAnchors.IsDividedApiKey),
            new(BytePattern.Of("+", "_", "0123456789"), KeyAnchors.IsOAuthToken),
        ],
        [
            new(BytePattern.Of("ue", "\\^", "uUx0+\\\r\n"), KeyAnchors.IsEncodedApiKey),
            new(BytePattern.Of("R", "\\^"), KeyAnchors.IsRoutingKey),
        ],
        [new(BytePattern.Of("ue", "\"'", " +.&"), KeyAnchors.IsDividedApiKey)],
        [
            new(BytePattern.Of("ue", "\"'", "\t\r\n"), KeyAnchors.IsDividedApiKey),
            new(BytePattern.Of("ue", "\"'", "|~^\\_"), KeyAnchors.IsDividedApiKey),
            .. Of(WordAnchors.Always, "apiv2client"),
        ],
        [
            new(BytePattern.Of("ue", "`", " \t\r\n+.&|<~^\\_"), KeyAnchors.IsDividedApiKey),
            new(BytePattern.Of("R", "0"), KeyAnchors.IsRoutingKey),
            new(BytePattern.Of("R", "`"), KeyAnchors.IsRoutingKey),
        ],
        [new(BytePattern.Of("R", "\"'"), KeyAnchors.IsRoutingKey)],
        [new(BytePattern.Of("=", "ue", " "), KeyAnchors.IsApiKeyWithoutPlus), .. Of(WordAnchors.Always, "x-ere")],
        [
            new(BytePattern.Of("p", "d", "eu", "us"), KeyAnchors.IsOAuthToken),
            new(BytePattern.Of("pP", "dD", "TKASRIECUWPtkasriecuwp"), WordAnchors.IsInName),
            new(BytePattern.Of("P", "D", " :"), WordAnchors.IsInName),
            .. Of(WordAnchors.Always, "pdpyras", "pdjs", "pdagent", "pdcmd", "pdsend"),
        ],
        [
            new(BytePattern.Of("pP", "dD", "_-.["), WordAnchors.IsInName),
            new(BytePattern.Of("rR", "dD", "_-.[TKAS"), WordAnchors.IsInName),
            .. Of(WordAnchors.Always, "pd-agent", "pd-send"),
        ],
        [.. Of(WordAnchors.Always, "pager", "runbook"), .. Of(WordAnchors.IsTokenScheme, "token")],
        [.. Of(WordAnchors.IsEventsKey, "event"), .. Of(WordAnchors.Always, "apisession")],
        [
            .. Of(WordAnchors.IsEventsKey, "service", "ruleset"),
            .. Of(WordAnchors.IsNearSecret, "runner"),
            .. Of(WordAnchors.Always, "pypd"),
        ],
        [.. Of(WordAnchors.IsEventsKey, "routing", "integration"), .. Of(WordAnchors.IsFolder, "integration")],
        [
            .. Of(WordAnchors.Always, "rundeck", "process automation"),
            .. Of(WordAnchors.IsEventsKey, "orchestration"),
            .. Of(WordAnchors.IsFolder, "webhook"),
        ],
        [
            .. Of(WordAnchors.Always, "pygerduty", "pduty", "process-automation", "http_delivery"),
            .. Of(WordAnchors.IsEventsKey, "enqueue"),
        ],
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
