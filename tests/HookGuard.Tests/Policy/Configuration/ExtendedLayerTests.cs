using System.Text;
using HookGuard.Detection;
using HookGuard.Policy.Configuration;

namespace HookGuard.Tests.Policy.Configuration;

public sealed class ExtendedLayerTests
{
    [Test]
    public void A_file_wins_over_those_that_it_extends_and_lists_add_up()
    {
        var settings = Read(
            """{ "extends": ["policy/base.json", "./policy/more.json"], "blockAt": "low", "paths": { "ignore": ["a/"] } }""",
            ("policy/base.json", """{ "blockAt": "high", "store": "vault", "paths": { "ignore": ["b/"] } }"""),
            ("policy/more.json", """{ "store": "aws", "extends": ["policy/last.json"] }"""),
            ("policy/last.json", """{ "store": "conjur", "region": "eu" }""")
        ).Settings;

        Assert.Multiple(() =>
        {
            Assert.That(settings.BlockAt, Is.EqualTo(Confidence.Low));
            Assert.That((settings.Store?.Kind.Name, settings.Region), Is.EqualTo(("aws", "eu")));
            Assert.That(string.Join(' ', settings.IgnoredPaths!.Patterns), Is.EqualTo("b/ a/"));
            Assert.That(settings.Origins["region"], Is.EqualTo("policy/last.json"));
        });
    }

    [Test]
    public void A_file_that_two_others_extend_counts_once()
    {
        const string shared = """{ "rules": { "custom": [ { "id": "acme", "pattern": "acme_[a-z]{9}" } ] } }""";
        var configuration = Read(
            """{ "extends": ["a.json", "b.json"] }""",
            ("a.json", """{ "extends": ["shared.json"] }"""),
            ("b.json", """{ "extends": ["shared.json"] }"""),
            ("shared.json", shared)
        );

        Assert.That(configuration.Problems, Is.Empty);
        Assert.That(configuration.Settings.CustomRules, Has.Count.EqualTo(1));
    }

    [TestCase("gone.json", ".hookguard.json: extends names 'gone.json', which does not exist")]
    [TestCase(".hookguard.json", ".hookguard.json: extends names '.hookguard.json', which extends this file in turn")]
    [TestCase("circle.json", "second.json: extends names 'circle.json', which extends this file in turn")]
    [TestCase("link.json", "which is a link or holds no JSON object; links are not followed")]
    [TestCase("large.json", ".hookguard.json: extends names 'large.json', which is larger than 1 MiB")]
    [TestCase("wrong.json", "wrong.json:1:3: there is no key 'blokAt' in the file; did you mean 'blockAt'?")]
    [TestCase("../out.json", "extends may name only files of the repository, by their path from its root")]
    [TestCase("/etc/out.json", "extends may name only files of the repository, by their path from its root")]
    [TestCase("a\\u000Ab.json", "extends may name only files of the repository, by their path from its root")]
    [TestCase("rules.toml", "an item of 'extends' must be a path that ends in '.json'")]
    public void What_cannot_be_extended_is_named(string path, string problem)
    {
        var configuration = Read(
            $$"""{ "extends": ["{{path}}"] }""",
            ("circle.json", """{ "extends": ["second.json"] }"""),
            ("second.json", """{ "extends": ["circle.json"] }"""),
            ("link.json", "elsewhere.json"),
            ("large.json", "{" + new string(' ', 1 << 20) + "}"),
            ("wrong.json", """{ "blokAt": "low" }""")
        );

        Assert.That(configuration.Problems.Single().ToString(), Does.EndWith(problem));
    }

    [Test]
    public void A_chain_of_files_has_an_end()
    {
        var files = Enumerable
            .Range(0, 40)
            .Select(number => ($"{number}.json", $$"""{ "extends": ["{{number + 1}}.json"] }"""))
            .ToArray();

        var refused = Assert.Throws<GuardException>(() => Read("""{ "extends": ["0.json"] }""", files));

        Assert.That(refused!.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(refused.Message, Does.Contain("more than 32 files"));
    }

    [Test]
    public void A_repository_does_not_lock_by_what_it_extends() =>
        Assert.That(Read("""{ "extends": ["a.json"] }""", ("a.json", """{ "lock": ["blockAt"] }""")).Locks, Is.Empty);

    private static LayeredConfiguration Read(string json, params (string Path, string Json)[] files) =>
        LayeredConfiguration.Read(
            ConfigurationLayer.All(path =>
                path == ConfigurationLayer.FileName ? Encoding.UTF8.GetBytes(json)
                : files.FirstOrDefault(file => file.Path == path) is { Json: { } content }
                    ? Encoding.UTF8.GetBytes(content)
                : default(ReadOnlyMemory<byte>?)
            ),
            []
        );
}
