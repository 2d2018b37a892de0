using HookGuard.Detection;
using HookGuard.Policy.Configuration;

namespace HookGuard.Fuzzing.Targets;

/// <summary>The configuration file, and a scan with what it says.</summary>
internal static class ConfigurationTarget
{
    private static readonly byte[] Text = Sample.Bytes($"acme_0123456789\nkey = {Sample.Key}\n");

    public static Target Target { get; } =
        new(
            "configuration",
            [
                Sample.Bytes("{ \"blockAt\": \"low\", \"allowComments\": false, \"store\": \"vault\" }"),
                Sample.Bytes(
                    """
                    {
                      // a comment
                      "rules": {
                        "severity": { "calendar-url": "block" },
                        "messages": { "integration-key": "Ask the platform team." },
                        "custom": [{ "id": "acme", "name": "Acme", "pattern": "acme_([a-z0-9]{10})", "group": 1, "keywords": ["acme_"], "confidence": "high" }]
                      },
                      "paths": { "ignore": ["vendor/", "*.log", "a/**/b"] },
                      "allow": [{ "path": "docs/", "rule": "user-api-key", "until": "2030-12-31", "fingerprint": "hg1:0123456789abcdef", "reason": "made up" }],
                      "budgets": { "commit": "10s", "push": "2m", "receive": "500ms" },
                      "lock": ["paths.ignore"]
                    }
                    """
                ),
            ],
            [
                "\"rules\"",
                "\"custom\"",
                "\"pattern\": \"",
                "\"id\": \"",
                "\"allow\": [",
                "\"until\": \"",
                "\"import\": [\"a.toml\"]",
                "{",
                "}",
                "[",
                "]",
                ",",
                "null",
                "true",
                "1e999",
                "\"\\ud800\"",
                "(a?){500}",
                "(?<x>",
                "[a-",
                "\\\\p{L}",
            ],
            input =>
            {
                ConfigurationLayer layer = new(".hookguard.json", input, MayLock: true, _ => null);
                var read = LayeredConfiguration.Read([layer], []);
                if (read.Problems is [])
                {
                    try
                    {
                        read.Settings.NewDetector().Detect("a", Text, out _);
                    }
                    catch (CustomRuleException)
                    {
                        // A rule that takes too long.
                    }

                    read.Settings.Ignores("a/b/c.log");
                }
            }
        );
}
