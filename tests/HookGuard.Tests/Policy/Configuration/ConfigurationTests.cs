using System.Text;
using HookGuard.Detection;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;

namespace HookGuard.Tests.Policy.Configuration;

public sealed class ConfigurationTests
{
    [Test]
    public void A_later_layer_wins_and_lists_add_up()
    {
        var settings = Read(
            Layer("user.json", """{ "blockAt": "high", "store": "vault", "paths": { "ignore": ["a/"] } }"""),
            Layer(
                ".hookguard.json",
                """{ "blockAt": "low", "paths": { "ignore": ["b/"] }, "rules": { "severity": { "calendar-url": "block" } } }"""
            )
        ).Settings;

        Assert.Multiple(() =>
        {
            Assert.That(settings.BlockAt, Is.EqualTo(Confidence.Low));
            Assert.That(settings.Store!.Kind.Name, Is.EqualTo("vault"));
            Assert.That(settings.Ignores("a/x"), Is.EqualTo("paths.ignore has 'a/'"));
            Assert.That(settings.Ignores("b/in/x"), Is.EqualTo("paths.ignore has 'b/'"));
            Assert.That(settings.Ignores("c/x"), Is.Null);
            Assert.That(settings.SeverityOf(RuleCatalogue.CalendarUrl), Is.EqualTo(Severity.Block));
        });
    }

    [TestCase("{ \"blokAt\": \"high\" }", ":1:3: there is no key 'blokAt' in the file; did you mean 'blockAt'?")]
    [TestCase("{\n  \"blockAt\": 3\n}", ":2:14: 'blockAt' must be a text in quotes")]
    [TestCase("{ \"blockAt\": \"hihg\" }", ":1:14: 'blockAt' must be one of low, medium, high; did you mean 'high'?")]
    [TestCase("{ \"allow\": {} }", ":1:12: 'allow' must be a list: [ … ]")]
    [TestCase("{ \"allow\": [ { \"path\": \"a\" } ] }", ":1:14: an item of 'allow' needs the key 'reason'")]
    [TestCase(
        "{ \"allow\": [ { \"reason\": \"x\" } ] }",
        ":1:14: an item of 'allow' needs the key 'fingerprint' or 'path'"
    )]
    [TestCase("{ \"paths\": { \"ignore\": \"x\" } }", ":1:24: 'ignore' must be a list: [ … ]")]
    [TestCase("{ \"blockAt\": \"low\", \"blockAt\": \"low\" }", ":1:21: the key 'blockAt' is given twice")]
    [TestCase(
        "{ \"rules\": { \"severity\": { \"usr-api-key\": \"off\" } } }",
        ":1:28: there is no rule 'usr-api-key'; did you mean 'user-api-key'?"
    )]
    [TestCase(
        "{ \"allow\": [ { \"rule\": \"x\", \"path\": \"a\", \"reason\": \"r\" } ] }",
        ":1:24: there is no rule 'x'"
    )]
    [TestCase(
        "{ \"budgets\": { \"push\": \"soon\" } }",
        ":1:24: 'push' must be 500ms, 10s or 2m, and at most 24 hours"
    )]
    [TestCase(
        "{ \"budgets\": { \"push\": \"9999999999999999ms\" } }",
        ":1:24: 'push' must be 500ms, 10s or 2m, and at most 24 hours"
    )]
    [TestCase(
        "{ \"budgets\": { \"push\": \"1441m\" } }",
        ":1:24: 'push' must be 500ms, 10s or 2m, and at most 24 hours"
    )]
    [TestCase(
        "{ \"budgets\": { \"push\": \"10s\\n\" } }",
        ":1:24: 'push' must be 500ms, 10s or 2m, and at most 24 hours"
    )]
    [TestCase(
        "{ \"allow\": [ { \"path\": \"a\", \"reason\": \"r\", \"until\": \"2030-02-30\" } ] }",
        ":1:53: 'until' must be a date such as 2030-12-31"
    )]
    [TestCase(
        "{ \"paths\": { \"ignore\": [ \"s/..\" ] } }",
        ":1:26: an item of 'ignore' must be a path pattern from the root of the repository, without '..'"
    )]
    [TestCase(
        "{ \"allow\": [ { \"path\": \"..\", \"reason\": \"r\" } ] }",
        ":1:24: 'path' must be a path pattern from the root of the repository, without '..'"
    )]
    [TestCase("{ \"store\": 1 }", ":1:12: 'store' must be a text in quotes or an object: { … }")]
    [TestCase(
        "{ \"store\": \"vualt\" }",
        ":1:12: 'store' must be one of environment, aws, ssm, azure, gcp, vault, conjur, 1password, doppler, sops, external-secrets; did you mean 'vault'?"
    )]
    [TestCase("{ \"store\": { \"mount\": \"kv\" } }", ":1:12: 'store' needs the key 'kind'")]
    [TestCase(
        "{ \"store\": { \"kind\": \"vault\", \"muont\": \"kv\" } }",
        ":1:31: there is no key 'muont' in 'store'; did you mean 'mount'?"
    )]
    [TestCase(
        "{ \"store\": { \"kind\": \"aws\", \"mount\": \"kv\" } }",
        ": 'store' of the kind aws has no key 'mount', only name, region"
    )]
    [TestCase(
        "{ \"store\": { \"kind\": \"vault\", \"path\": \"team\" } }",
        ": 'path' of 'store' must hold {name}, or all values would be one"
    )]
    [TestCase("{ \"store\": \"azure\" }", ": 'store' of the kind azure needs the key 'vault'")]
    [TestCase("{ \"store\": { \"kind\": \"gcp\" } }", ": 'store' of the kind gcp needs the key 'project'")]
    [TestCase("{ \"store\": \"\\ud800\" }", ":1:12: this is not valid Unicode")]
    [TestCase("{ \"\\udc00\": 1 }", ":1:3: this is not valid Unicode")]
    [TestCase(
        "{ \"rules\": { \"custom\": [ { \"id\": \"a\", \"pattern\": \"[a\" } ] } }",
        ": the rule 'a': The pattern is not valid at character 3: UnterminatedBracket."
    )]
    [TestCase("{ \"allow\": [ { \"path\": \"a\", \"reason\": \"-\" } ] }", ":1:39: 'reason' must be a reason in words")]
    [TestCase(
        "{ \"allow\": [ { \"path\": \"a\", \"reason\": \"\u00A0\u3164 \u200B\" } ] }",
        ":1:39: 'reason' must be a reason in words"
    )]
    [TestCase("{ \"blockAt\": ", ":1:14: this is not valid JSON")]
    [TestCase("", ":1:1: this is not valid JSON")]
    [TestCase("[]", ":1:1: the file must be an object: { … }")]
    [TestCase("{} x", ":1:4: this is not valid JSON")]
    public void A_mistake_is_named_with_its_place(string json, string problem) =>
        Assert.That(
            Read(Layer("c.json", json)).Problems.Select(found => found.ToString()),
            Is.EqualTo(new[] { "c.json" + problem })
        );

    /// <summary>What a repository says becomes an argument of a program that is given the value.</summary>
    [Test]
    public void A_place_in_a_store_is_no_option_address_or_file(
        [Values(
            "-address=http://a",
            "--x",
            "file:///etc/passwd",
            "@a",
            "a/../b",
            "a//b",
            "a b",
            "a;b",
            "$(a)",
            "{x}",
            "",
            "a\\n"
        )]
            string value
    )
    {
        var problems = Read(
            Layer("c.json", $$$"""{ "store": { "kind": "vault", "mount": "{{{value}}}" } }""")
        ).Problems;

        Assert.That(problems.Single().ToString(), Does.StartWith("c.json:1:40: 'mount' must be a name or path of"));
    }

    [Test]
    public void A_store_says_where_values_are()
    {
        var settings = Read(
            Layer(
                "c.json",
                """{ "store": { "kind": "vault", "mount": "kv", "path": "team/pagerduty/{name}", "field": "value" } }"""
            )
        ).Settings;

        Assert.Multiple(() =>
        {
            Assert.That(settings.Store!.Description, Is.EqualTo("Vault, kv/team/pagerduty/{name}"));
            Assert.That(
                SettingsText.Of(settings),
                Does.Contain("vault (mount: kv, path: team/pagerduty/{name}, field: value)  (c.json)")
                    .Or.Contain("vault (field: value, mount: kv, path: team/pagerduty/{name})  (c.json)")
            );
        });
    }

    [Test]
    public void Two_rules_cannot_have_one_id() =>
        Assert.That(
            Read(Layer("c.json", """{ "rules": { "custom": [ { "id": "api-key", "pattern": "a" } ] } }"""))
                .Problems.Single()
                .ToString(),
            Is.EqualTo("rules: 'api-key' is the id of more than one rule")
        );

    [Test]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_fine() =>
        Assert.That(Read(Layer("c.json", "\uFEFF{ // why\n \"store\": \"aws\", /* */ }")).Problems, Is.Empty);

    [Test]
    public void A_locked_key_cannot_be_changed_by_a_later_layer()
    {
        var configuration = Read(
            Layer("machine.json", """{ "blockAt": "medium", "lock": ["blockAt", "allow"] }""") with
            {
                MayLock = true,
            },
            Layer(".hookguard.json", """{ "blockAt": "high", "allow": [ { "path": "**", "reason": "all" } ] }""")
        );

        Assert.Multiple(() =>
        {
            Assert.That(configuration.Settings.BlockAt, Is.EqualTo(Confidence.Medium));
            Assert.That(configuration.Settings.AllowEntries, Is.Empty);
            Assert.That(configuration.Locks["blockAt"], Is.EqualTo("machine.json"));
        });
    }

    [Test]
    public void A_repository_cannot_lock() =>
        Assert.That(Read(Layer(".hookguard.json", """{ "lock": ["blockAt"] }""")).Locks, Is.Empty);

    [TestCase("*.md", "docs/a.md", true)]
    [TestCase("docs/*.md", "docs/in/a.md", false)]
    [TestCase("docs/**", "docs/in/a.md", true)]
    [TestCase("/docs/", "docs/in/a.md", true)]
    [TestCase("docs/", "src/docs/a.md", true)]
    [TestCase("/docs/", "src/docs/a.md", false)]
    [TestCase("*.md", "a.MD", false)]
    public void Path_patterns_fit_as_in_a_gitignore(string pattern, string path, bool fits) =>
        Assert.That(new IgnoredPaths([pattern]).Match(path) is not null, Is.EqualTo(fits));

    [Test]
    public void An_entry_allows_by_fingerprint_rule_and_path()
    {
        var fingerprint = ScannedText.Finding("a.json", ScannedText.Key()).Fingerprint;
        var settings = Read(
            Layer(
                "c.json",
                $$"""{ "allow": [ { "fingerprint": "{{fingerprint}}", "rule": "user-api-key", "path": "docs/", "reason": "sample" } ] }"""
            )
        ).Settings;

        Assert.Multiple(() =>
        {
            Assert.That(
                ScannedText.Finding("docs/a.json", ScannedText.Key(), settings).Allowed?.By.ToString(),
                Is.EqualTo("c.json")
            );
            Assert.That(ScannedText.Finding("docs/a.json", ScannedText.Key(2), settings).Blocking);
            Assert.That(ScannedText.Finding("src/a.json", ScannedText.Key(), settings).Blocking);
        });
    }

    [Test]
    public void An_entry_that_has_expired_says_so()
    {
        var settings = Read(
            Layer("c.json", """{ "allow": [ { "path": "docs/", "reason": "sample", "until": "2020-01-01" } ] }""")
        ).Settings;

        var finding = ScannedText.Finding("docs/a.json", ScannedText.Key(), settings);

        Assert.Multiple(() =>
        {
            Assert.That(finding.Blocking);
            Assert.That(finding.Refusal?.ToString(), Is.EqualTo("the allow entry in c.json expired on 2020-01-01"));
        });
    }

    [Test]
    public void A_rule_can_warn_or_be_off()
    {
        var warn = Read(Layer("c.json", """{ "rules": { "severity": { "user-api-key": "warn" } } }""")).Settings;
        var off = Read(Layer("c.json", """{ "rules": { "severity": { "user-api-key": "off" } } }""")).Settings;

        Assert.Multiple(() =>
        {
            Assert.That(ScannedText.Finding("a", ScannedText.Key(), warn).Blocking, Is.False);
            Assert.That(ScannedText.Look(off, ("a", ScannedText.Key())).Findings, Is.Empty);
        });
    }

    private static ConfigurationLayer Layer(string source, string json) =>
        new(source, Encoding.UTF8.GetBytes(json), MayLock: false, _ => null);

    private static LayeredConfiguration Read(params ConfigurationLayer[] layers) =>
        LayeredConfiguration.Read(layers, []);
}
