using HookGuard.Policy.Configuration;

namespace HookGuard.Fuzzing.Targets;

/// <summary>A rule file that the configuration imports.</summary>
internal static class RuleFileTarget
{
    private static readonly byte[] Json = Sample.Bytes("{ \"rules\": { \"import\": [\"a.toml\"] } }");

    public static Target Target { get; } =
        new(
            "rule-file",
            [
                Sample.Bytes(
                    """
                    title = "rules"
                    [extend]
                    useDefault = true
                    [[rules]]
                    id = "acme"
                    description = "Acme"
                    regex = '''acme_([a-z0-9]{10})(?:['"\s]|$)'''
                    secretGroup = 1
                    entropy = 3.5
                    keywords = ["acme"]
                    tags = ["a"]
                    [[rules.allowlists]]
                    paths = ['''a/.*''']
                    regexes = ['''x''']
                    stopwords = ["y"]
                    [allowlist]
                    paths = ['''(.*?)(jpg|gif)$''']
                    """
                ),
            ],
            [
                "[[rules]]\n",
                "id = \"a\"\n",
                "regex = '''",
                "'''",
                "\"\"\"",
                "[a.b]",
                "{ a = 1 }",
                "(?i)",
                "\\z",
                "[[:alpha:]]",
                "(?P<a>",
            ],
            input =>
            {
                ConfigurationLayer layer = new(".hookguard.json", Json, MayLock: false, _ => input);
                LayeredConfiguration.Read([layer], []);
            }
        );
}
