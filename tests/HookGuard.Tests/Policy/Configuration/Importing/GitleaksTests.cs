using System.Text;
using HookGuard.Detection;
using HookGuard.Policy.Configuration;

namespace HookGuard.Tests.Policy.Configuration.Importing;

public sealed class GitleaksTests
{
    private const string Rules = """
        title = "team rules"

        [[rules]]
        id = "acme-token"
        description = "Acme token"
        regex = '''(?i)\bacme_(?P<value>[[:xdigit:]]{16})\b'''
        keywords = ["acme_"]
        entropy = 3.0
        [[rules.allowlists]]
        stopwords = ["0000"]

        [[rules]]
        id = "by-path"
        path = '''\.pem$'''

        [[rules]]
        id = "looks-around"
        regex = '''(?=a)b'''

        [[rules]]
        id = "line-allowlist"
        regex = '''beta_[0-9]{8}'''
        [rules.allowlist]
        regexTarget = "line"
        regexes = ['''example''']
        """;

    [Test]
    public void Rules_are_taken_over_and_each_that_is_not_is_named_with_the_reason()
    {
        var configuration = Read("""{ "rules": { "import": ["gitleaks.toml"] } }""", Rules);
        Assert.That(configuration.Problems, Is.Empty);
        Assert.That(
            configuration.Settings.CustomRules.Select(rule => rule.Rule.Id),
            Is.EqualTo(["acme-token", "looks-around", "line-allowlist"])
        );
        Assert.That(
            configuration.Remarks.Concat(configuration.UnusableRules()).Select(remark => remark.ToString()),
            Is.EqualTo([
                "gitleaks.toml: by-path was not imported: it has no regex and matches only the path.",
                "gitleaks.toml: line-allowlist: an allowlist is ignored: only those on the value alone can be imported.",
                "gitleaks.toml: 'looks-around' was not imported: The pattern needs backtracking (look-around, back-references, atomic groups), or is too large without it.",
            ])
        );
    }

    [Test]
    public void A_rule_that_was_taken_over_finds_the_value_of_its_group()
    {
        var detector = Read("""{ "rules": { "import": ["gitleaks.toml"] } }""", Rules).Settings.NewDetector();
        var found = detector.Detect("a.txt", "x = ACME_0123456789abcdef;"u8, out _);
        Assert.That(
            found.Select(each => (each.Rule.Id, each.Span.Start, each.Span.Length)),
            Is.EqualTo([("acme-token", 9, 16)])
        );
    }

    [TestCase("rules = 1", "'rules' must be a table or several")]
    [TestCase("rules = [\"a\"]", "'rules' must be a table or several")]
    [TestCase("[[rules]]\nid = 1", "'id' must be a text")]
    [TestCase("[[rules]]\nid = \"a\"\nregex = 1", "'regex' of the rule 'a' must be a text")]
    [TestCase(
        "[[rules]]\nid = \"a\"\nregex = \"b\"\nkeywords = \"b\"",
        "'keywords' of the rule 'a' must be a list of texts"
    )]
    [TestCase(
        "[[rules]]\nid = \"a\"\nregex = \"b\"\nkeywords = [1]",
        "'keywords' of the rule 'a' must be a list of texts"
    )]
    [TestCase(
        "[[rules]]\nid = \"a\"\nregex = \"b\"\nsecretGroup = \"1\"",
        "'secretGroup' of the rule 'a' must be the number"
    )]
    [TestCase(
        "[[rules]]\nid = \"a\"\nregex = \"b\"\nsecretGroup = -1",
        "'secretGroup' of the rule 'a' must be the number"
    )]
    [TestCase(
        "[[rules]]\nid = \"a\"\nregex = \"b\"\nsecretGroup = 99999999999",
        "'secretGroup' of the rule 'a' must be the number"
    )]
    [TestCase("[[rules]]\nid = \"a\"\nregex = \"b\"\nentropy = nan", "'entropy' of the rule 'a' must be a number")]
    [TestCase("[[rules]]\nid = \"a\"\nregex = \"b\"\nentropy = true", "'entropy' of the rule 'a' must be a number")]
    [TestCase("[[rules]]\nid = \"a\"\nregex = \"b\"\nallowlists = [1]", "'allowlists' of the rule 'a' must be a table")]
    [TestCase("no [[ TOML", "line 1 is not valid TOML")]
    [TestCase(null, "rules.import names 'gitleaks.toml', which does not exist")]
    public void A_file_that_cannot_be_read_is_a_problem(string? content, string problem) =>
        Assert.That(
            Read("""{ "rules": { "import": ["gitleaks.toml"] } }""", content).Problems.Single().Text,
            Does.StartWith(problem)
        );

    private static LayeredConfiguration Read(string json, string? toml) =>
        LayeredConfiguration.Read(
            [
                new ConfigurationLayer(
                    ".hookguard.json",
                    Encoding.UTF8.GetBytes(json),
                    MayLock: false,
                    _ => toml is null ? (ReadOnlyMemory<byte>?)null : Encoding.UTF8.GetBytes(toml)
                ),
            ],
            []
        );
}
