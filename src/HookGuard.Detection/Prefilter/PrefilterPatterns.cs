using HookGuard.Detection.Search;

namespace HookGuard.Detection.Prefilter;

/// <summary>
/// All that a rule needs to fire: the beginning of a value that tells by itself what it is, plain, encoded or in parts, or a
/// word that speaks of PagerDuty, of Rundeck or of one of their keys.
/// </summary>
internal static class PrefilterPatterns
{
    /// <summary>
    /// Those of the rules, grouped by the bucket of the search that they share. The fingerprints of a group mix, so these are the groups
    /// that real code was seen to match least by chance.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<PrefilterPattern>> Known { get; } =
    [
        [new(BytePattern.Of("=", "ue", " "), KeyVerifier.IsApiKeyWithoutPlus), .. Of(WordVerifier.Always, "x-ere")],
        [
            new(BytePattern.Of("ue", "%=", "2", "56bB"), KeyVerifier.IsEncodedApiKey),
            new(BytePattern.Of("ue", "\"'", "<"), KeyVerifier.IsDividedApiKey),
            new(BytePattern.Of("ue", "\"'", ";", "\r\n"), KeyVerifier.IsDividedApiKey),
            new(BytePattern.Of("+", "_", "0123456789"), KeyVerifier.IsOAuthToken),
            new(BytePattern.Of("%", "567", "025", "%"), KeyVerifier.IsEscapedKey),
        ],
        [
            new(BytePattern.Of("ue", "\\^", "uUx0+\\\r\n"), KeyVerifier.IsEncodedApiKey),
            new(BytePattern.Of("R", "\\^"), KeyVerifier.IsRoutingKey),
        ],
        [
            new(BytePattern.Of("ue", "\"'", " +.&"), KeyVerifier.IsDividedApiKey),
            new(BytePattern.Of("ue", "\"'", "\t\r\n"), KeyVerifier.IsDividedApiKey),
            new(BytePattern.Of("ue", "\"'", "|~^\\_"), KeyVerifier.IsDividedApiKey),
        ],
        [
            new(BytePattern.Of("ue", "+"), KeyVerifier.IsApiKey),
            new(BytePattern.Of("ue", "&", "#pa"), KeyVerifier.IsEncodedApiKey),
            new(BytePattern.Of("&", "#", "18xX", "0125678"), KeyVerifier.IsEscapedKey),
        ],
        [
            new(BytePattern.Of("ue", "`", " \t\r\n+.&|<~^\\_"), KeyVerifier.IsDividedApiKey),
            new(BytePattern.Of("R", "0"), KeyVerifier.IsRoutingKey),
            new(BytePattern.Of("R", "`"), KeyVerifier.IsRoutingKey),
            new(BytePattern.Of("uU", "0", "0", "0567"), KeyVerifier.IsEscapedKeyFromSecond),
        ],
        [
            new(BytePattern.Of("R", "\"'"), KeyVerifier.IsRoutingKey),
            new(BytePattern.Of("\\", "1", "246", "025"), KeyVerifier.IsEscapedKey),
        ],
        [new(BytePattern.Of("ue", "\"'", "\"'", "+"), KeyVerifier.IsDividedApiKey)],
        [
            new(BytePattern.Of("p", "d", "eu", "us"), KeyVerifier.IsOAuthToken),
            new(BytePattern.Of("pP", "dD", "TKASRIECUWPtkasriecuwp"), WordVerifier.IsInName),
            new(BytePattern.Of("P", "D", " :"), WordVerifier.IsInName),
            new(BytePattern.Of("pP", "dD", " :\"'%&\\", " =:{\r\n23qau#\""), WordVerifier.IsName),
            new(BytePattern.Of("pP", "dD", "="), WordVerifier.IsName),
            .. Of(WordVerifier.Always, "pdpyras", "pdagent", "pdcmd", "pdsend", "apiv2client"),
        ],
        [
            new(BytePattern.Of("pP", "dD", "_-.["), WordVerifier.IsInName),
            new(BytePattern.Of("rR", "dD", "_-.[TKAS"), WordVerifier.IsInName),
            .. Of(WordVerifier.Always, "pd-agent", "pd-send"),
        ],
        [
            .. Of(WordVerifier.Always, "private_url_key", "http_delivery"),
            .. Of(WordVerifier.IsTokenScheme, "token"),
            .. Of(KeyVerifier.IsJoinedKey, "join"),
            .. Of(WordVerifier.IsFolder, "webhook"),
        ],
        [.. Of(WordVerifier.IsEventsKey, "event"), .. Of(WordVerifier.Always, "apisession", "pdjs", "pgduty")],
        [
            .. Of(WordVerifier.IsEventsKey, "service", "ruleset"),
            .. Of(WordVerifier.IsNearSecret, "runner"),
            .. Of(WordVerifier.Always, "pypd"),
            new(BytePattern.Of("\\", "u", "{", "567"), KeyVerifier.IsEscapedKey),
        ],
        [
            .. Of(WordVerifier.Always, "pager"),
            .. Of(WordVerifier.IsEventsKey, "routing", "integration"),
            .. Of(WordVerifier.IsFolder, "integration"),
        ],
        [
            .. Of(WordVerifier.Always, "runbook", "rundeck", "process automation"),
            .. Of(WordVerifier.IsEventsKey, "orchestration"),
            new(BytePattern.Of("b", "e", "g", "i", "n", " ", "67"), WordVerifier.IsUuencoded),
        ],
        [
            new(BytePattern.Of("x", "567", "025", "\\"), KeyVerifier.IsEscapedKeyFromSecond),
            .. Of(WordVerifier.Always, "pygerduty", "pduty", "process-automation"),
            .. Of(WordVerifier.IsEventsKey, "enqueue"),
        ],
    ];

    /// <summary>
    /// The same, and those of the packs' kinds that have no run long enough for the search for base64: each in the group that real code was
    /// seen to match least with it.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<PrefilterPattern>> KnownAndPacks =>
        [.. Known.Select((group, index) => (IReadOnlyList<PrefilterPattern>)[.. group, .. OfPacks(index)])];

    /// <summary>Words of which each is enough by itself. Neighbours in their order have the most in common.</summary>
    public static IReadOnlyList<IReadOnlyList<PrefilterPattern>> Of(IReadOnlyCollection<string> words) =>
        [
            .. words
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase)
                .Chunk((words.Count + PatternSearch.MostGroups - 1) / PatternSearch.MostGroups)
                .Select(group => Of(WordVerifier.Always, group)),
        ];

    private static PrefilterPattern[] Of(PrefilterPattern.Verifier confirm, params string[] words) =>
        [.. words.Select(word => new PrefilterPattern(BytePattern.Word(word), confirm))];

    private static PrefilterPattern[] OfPacks(int group) =>
        group switch
        {
            1 => [new(Exactly("-BEGIN "), WordVerifier.IsPrivateKey)],
            7 =>
            [
                new(BytePattern.Of("A", "KS", "I", "A"), WordVerifier.IsLongWord),
                new(Exactly("glpat-"), WordVerifier.IsLongWord),
                new(BytePattern.Of("g", "l", "rf", "t", "-"), WordVerifier.IsLongWord),
                new(Exactly("gldt-"), WordVerifier.IsLongWord),
            ],
            10 => [new(Exactly("-User-Key-File-"), WordVerifier.Always)],
            _ => [],
        };

    private static BytePattern Exactly(string text) => BytePattern.Of([.. text.Select(letter => letter.ToString())]);
}
