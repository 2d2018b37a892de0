using System.Text;
using HookGuard.Detection.Packs;

namespace HookGuard.Detection.Tests.Packs;

public sealed class PackScanTests
{
    private const int Long = 1 << 18;

    private static readonly Detector Detector = new(new DetectorOptions { Packs = [RulePack.WellKnown] });

    private static readonly string Token = Sample("github-personal-access-token");

    private static readonly string[] Encoded =
    [
        $"{{\"a\": \"first\\n{Token}\\n\"}}",
        $"token%3D{Token}",
        $"[33m{Token}[0m".Insert(0, "\u001b"),
        $"https://user:{Token}@example.org/",
        $"https://example.org/{Token}/x",
        $"my_{Token}-old",
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"token: {Token}\n")),
    ];

    [TestCaseSource(nameof(Encoded))]
    public void A_token_is_found_wherever_it_touches_other_characters(string text) =>
        Assert.That(
            Detect(Encoding.UTF8.GetBytes(text)).Select(each => each.Fingerprint),
            Is.EqualTo([Fingerprints.Of(Token)])
        );

    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("utf-32")]
    public void A_token_is_found_in_wide_text(string encoding) =>
        Assert.That(
            Detect(Encoding.GetEncoding(encoding).GetBytes($"the token is {Token} as of today\n")),
            Has.Count.EqualTo(1)
        );

    [Test]
    public void It_belongs_to_its_vendor_although_its_name_speaks_of_another() =>
        Assert.That(
            Detect(Encoding.UTF8.GetBytes($"pagerduty_webhook_secret = \"{Token}\"\n")).Select(each => each.Rule.Id),
            Is.EqualTo(["github-personal-access-token"])
        );

    [Test]
    public void Among_tests_it_is_of_medium_confidence() =>
        Assert.That(
            Detector.Detect("tests/a.py", SourceText.From($"x = '{Token}'"))[0].Confidence,
            Is.EqualTo(Confidence.Medium)
        );

    [Test]
    public void What_a_manual_prints_in_the_place_of_one_is_none() =>
        Assert.That(Detect(Encoding.UTF8.GetBytes("id = AKIA" + "IOSFODNN7EXAMPLE\n")), Is.Empty);

    [TestCase("\n")]
    [TestCase("\r\n")]
    [TestCase("\\n")]
    [TestCase("\n    ")]
    public void A_private_key_is_one_finding_from_its_first_line_to_its_last(string lineBreak)
    {
        var key = Sample("rsa-private-key").Replace("\n", lineBreak, StringComparison.Ordinal);
        var text = SourceText.From($"key: '{key}'\nother: 1\n");
        var found = Detector.Detect("a.yml", text);
        Assert.Multiple(() =>
        {
            Assert.That(found.Select(each => each.Rule.Id), Is.EqualTo(["rsa-private-key"]));
            Assert.That(found[0].Span, Is.EqualTo(new TextSpan(6, key.Length)));
            Assert.That(found[0].Mask, Does.StartWith("-----BEGIN").And.EndWith("…"));
        });
    }

    [Test]
    public void A_private_key_without_its_last_line_ends_with_its_base64()
    {
        var key = Sample("ec-private-key");
        key = key[..key.LastIndexOf('\n')];
        var found = Detector.Detect("a.pem", SourceText.From($"{key}\n\nThis is what it looks like.\n"));
        Assert.That(found.Select(each => each.Span), Is.EqualTo([new TextSpan(0, key.Length)]));
    }

    [TestCase("-----BEGIN RSA PRIVATE KEY-----")]
    [TestCase("-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----")]
    [TestCase(
        "if (text.StartsWith(\"-----BEGIN PRIVATE KEY-----\")) { return ReadAllThePrivateKeysOfThisFolder2(text); }"
    )]
    [TestCase(
        "-----BEGIN PRIVATE KEY-----\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n-----END PRIVATE KEY-----"
    )]
    [TestCase(
        "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ7hJ4uX5x2y9wV0k3mZ8nB1cD2e\n-----END CERTIFICATE-----"
    )]
    public void Words_about_a_private_key_are_none(string text) =>
        Assert.That(Detect(Encoding.UTF8.GetBytes(text)), Is.Empty);

    [Test]
    public void No_two_kinds_claim_the_same_value()
    {
        var search = RulePack.WellKnown.Kinds.ToDictionary(
            kind => kind.Rule.Id,
            kind => new SecretSearch([kind]),
            StringComparer.Ordinal
        );
        foreach (var kind in RulePack.WellKnown.Kinds.Where(kind => !kind.IsBlock))
        {
            foreach (var form in kind.Forms)
            {
                var text = $" {PackSamples.Make(kind, form, new Random(7))} ";
                string[] claims = [.. search.Where(other => Claims(other.Value, text)).Select(other => other.Key)];
                Assert.That(claims, Is.EqualTo([kind.Rule.Id]), form);
            }
        }
    }

    [TestCase("hf_")]
    [TestCase("ghp_a")]
    [TestCase("ya29.")]
    [TestCase("xoxb-1")]
    [TestCase("1234567890:AA")]
    [TestCase("-----BEGIN PRIVATE KEY-----\n")]
    [TestCase("PuTTY-User-Key-File-3: ")]
    [TestCase("AKIA")]
    [TestCase("sk-proj-T3BlbkFJ")]
    [TestCase("a.")]
    [TestCase("pypi-AgEIcHlwaS5vcmc")]
    [NonParallelizable]
    public void Four_times_as_much_takes_no_longer_than_that(string piece)
    {
        var (one, four) = (Repeat(piece, Long), Repeat(piece, 4 * Long));
        Once(one);
        Assert.That(Measure(four) / Math.Max(Measure(one), 0.002), Is.LessThan(10));
    }

    /// <summary>The best of several is the one that others on the machine disturbed least.</summary>
    private static double Measure(string text) => Enumerable.Range(0, 5).Min(_ => Once(text));

    private static double Once(string text)
    {
        var start = Environment.CpuUsage.TotalTime;
        Detector.Detect("a.txt", SourceText.From(text));
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static string Repeat(string piece, int length) =>
        string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static bool Claims(SecretSearch search, string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (
                (start == 0 || !char.IsAsciiLetterOrDigit(text[start - 1]))
                && search.First(text, start, text.Length) is not null
            )
            {
                return true;
            }
        }

        return false;
    }

    private static string Sample(string id) => SampleCredentials.Make(RulePack.WellKnown.Kind(id)!.Rule, new Random(3));

    private static IReadOnlyList<DetectedSecret> Detect(byte[] content) => Detector.Detect("a.txt", content, out _);
}
