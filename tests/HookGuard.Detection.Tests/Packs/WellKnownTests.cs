using HookGuard.Detection.Packs;

namespace HookGuard.Detection.Tests.Packs;

/// <summary>Walks the table of the pack: each row finds its samples and passes what is almost one.</summary>
public sealed class WellKnownTests
{
    private const int Samples = 60;
    private const int Fewest = 120;

    private static readonly Detector On = new(new DetectorOptions { Packs = [RulePack.WellKnown] });
    private static readonly Detector Off = new();

    private static IEnumerable<TestCaseData> Kinds =>
        RulePack.WellKnown.Kinds.Select(kind => new TestCaseData(kind.Rule.Id).SetArgDisplayNames(kind.Rule.Id));

    private static IEnumerable<TestCaseData> Tokens =>
        RulePack
            .WellKnown.Kinds.Where(kind => !kind.IsBlock)
            .Select(kind => new TestCaseData(kind.Rule.Id).SetArgDisplayNames(kind.Rule.Id));

    private static IEnumerable<TestCaseData> TokensWithChecksums =>
        RulePack
            .WellKnown.Kinds.Where(kind => !kind.IsBlock && kind.Checksum is not null)
            .Select(kind => new TestCaseData(kind.Rule.Id).SetArgDisplayNames(kind.Rule.Id));

    [TestCaseSource(nameof(Kinds))]
    public void Each_kind_finds_its_samples_and_nothing_beside_them(string id)
    {
        foreach (var (value, random) in SamplesOf(id))
        {
            var before = Before(random);
            var text = $"{before}{value}\nnext = 1\n";
            var found = Detect(On, text);
            Assert.That(found.Select(each => each.Rule.Id).ToArray(), Is.EqualTo([id]), before);
            Assert.That(found[0].Span, Is.EqualTo(new TextSpan(before.Length, value.Length)), before);
            Assert.That(found[0].Confidence, Is.EqualTo(Confidence.High));
            Assert.That(found[0].Fingerprint, Is.EqualTo(Fingerprints.Of(value)));
            Assert.That(found[0].Evidence, Is.Not.Empty);
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void Nothing_is_found_while_the_pack_is_off(string id)
    {
        foreach (var (value, _) in SamplesOf(id))
        {
            Assert.That(
                Detect(Off, $"x = {value}\n").Select(each => each.Rule),
                Has.None.Matches<Rule>(rule => RulePack.KindOf(rule!) is not null)
            );
        }
    }

    [TestCaseSource(nameof(Tokens))]
    public void No_kind_reports_a_near_miss(string id)
    {
        var kind = RulePack.WellKnown.Kind(id)!;
        foreach (var form in kind.Forms)
        {
            var template = new SecretTemplate(kind, form);
            for (var seed = 0; seed < Samples; seed++)
            {
                foreach (var miss in Misses(template, new Random(seed)))
                {
                    Assert.That(
                        Detect(On, $"x = \"{miss}\"\n").Select(each => each.Rule.Id),
                        Has.None.EqualTo(id),
                        $"{form}, seed {seed}"
                    );
                }
            }
        }
    }

    [TestCaseSource(nameof(TokensWithChecksums))]
    public void A_wrong_checksum_is_no_token(string id)
    {
        var checksum = RulePack.WellKnown.Kind(id)!.Checksum!;
        var tried = 0;
        foreach (var (value, _) in SamplesOf(id))
        {
            // Only the forms that have one.
            var other = value[..^1] + (value[^1] == '0' ? 'a' : '0');
            if (checksum(other) != other)
            {
                tried++;
                Assert.That(Detect(On, $"x = \"{other}\"\n").Select(each => each.Rule.Id), Has.None.EqualTo(id));
            }
        }

        Assert.That(tried, Is.Positive);
    }

    [Test]
    public void The_checksums_are_those_that_the_vendors_publish()
    {
        // Halves of what is printed in the documentation of each, put together here: the last characters are the checksum.
        string[] published =
        [
            "ghp" + "_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ" + "0mLq17",
            "npm" + "_qkJaB6MffYVzZXWqmcoF49yrUxP3wf" + "0LsakP",
        ];
        Assert.Multiple(() =>
        {
            Assert.That(published.Select(Checksums.Crc32InBase62), Is.EqualTo(published));
            Assert.That(
                Checksums.Crc32InHex("glsa" + "_yscW25imSKJIuav8zF37RZmnbiDvB05G_" + "00000000"),
                Does.EndWith("_fcaaf58a")
            );
        });
    }

    [Test]
    public void Every_kind_says_who_it_belongs_to_where_it_is_revoked_and_where_that_is_documented() =>
        Assert.Multiple(() =>
        {
            var kinds = RulePack.WellKnown.Kinds;
            Assert.That(kinds, Has.Count.GreaterThanOrEqualTo(Fewest));
            Assert.That(
                kinds.Select(kind => kind.Rule.Id).Concat(RuleCatalogue.All.Select(rule => rule.Id)),
                Is.Unique.And.All.Match("^[a-z]+(-[a-z]+)*$")
            );
            Assert.That(kinds.Select(kind => kind.Rule.Name), Is.Unique.And.None.Contains("PagerDuty"));
            Assert.That(kinds.Select(kind => kind.Rule.Grants), Is.All.EndsWith("."));
            Assert.That(kinds.Select(kind => kind.Revoke), Is.All.Not.Empty.And.None.EndsWith("."));
            Assert.That(kinds.Select(kind => kind.Documentation), Is.All.StartsWith("https://"));
        });

    [TestCaseSource(nameof(Tokens))]
    public void Every_form_can_be_found_and_read_in_one_pass(string id)
    {
        foreach (var form in RulePack.WellKnown.Kind(id)!.Forms)
        {
            var template = new SecretTemplate(RulePack.WellKnown.Kind(id)!, form);
            TemplatePart[] parts = [.. template.Parts];
            Assert.That(template.MakeSample(new Random(1)), Has.Length.AtLeast(SecretSearch.ShortestRun));
            for (var at = 0; at + 1 < parts.Length; at++)
            {
                Assert.That(
                    parts[at].Min == parts[at].Max || !Begins(parts[at + 1], parts[at].Alphabet!),
                    $"{form}: what varies in length takes what follows"
                );
            }
        }
    }

    private static bool Begins(TemplatePart part, Alphabet before) =>
        (part.Alphabet?.Characters ?? part.Literal[..1]).Any(letter => before.Has(letter));

    private static IEnumerable<(string Value, Random Random)> SamplesOf(string id)
    {
        var kind = RulePack.WellKnown.Kind(id)!;
        foreach (var form in kind.Forms)
        {
            for (var seed = 0; seed < Samples; seed++)
            {
                var random = new Random(seed);
                yield return (PackSamples.Make(kind, form, random), random);
            }
        }
    }

    private static string Before(Random random) =>
        random.Next(5) switch
        {
            0 => "",
            1 => "token = ",
            2 => "{\"key\": \"a\", \"value\": ",
            3 => "curl -H Authorization: Bearer ",
            _ => "export TOKEN=",
        };

    private static IEnumerable<string> Misses(SecretTemplate template, Random random)
    {
        var value = template.MakeSample(random);
        if (char.IsAsciiLetterOrDigit(value[0]))
        {
            yield return $"7Q{value}";
        }

        var last = template.Parts.Last(part => part.Alphabet is not null);
        if (template.Parts.Last().Alphabet is not null && template.Kind.Forms.Length == 1)
        {
            yield return value + new string('0', last.Max - last.Min + 1);
            var cut =
                last.Min == last.Max
                    ? value[..^1]
                    : $"{string.Concat(template.Parts.SkipLast(1).Select(part => part.MakeSample(random)))}{last.MakeSample(random)[..(last.Min - 1)]}";
            yield return cut;
            yield return $"{cut}*";
        }

        var prefix = template.Prefix;
        if (prefix.Length > 0)
        {
            yield return $"{(char)(prefix[0] ^ 1)}{value[1..]}";
        }
    }

    private static IReadOnlyList<DetectedSecret> Detect(Detector detector, string text) =>
        detector.Detect("settings.txt", System.Text.Encoding.UTF8.GetBytes(text), out _);
}
