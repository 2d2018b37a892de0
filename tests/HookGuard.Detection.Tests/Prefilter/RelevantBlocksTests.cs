using System.Text;
using HookGuard.Detection.Prefilter;

namespace HookGuard.Detection.Tests.Prefilter;

/// <summary>What is left of a long content shows the same detections, on the same lines.</summary>
public sealed class RelevantBlocksTests
{
    private const int Blocks = 12;
    private const int LongContent = 9 << 20;
    private const string Line = "a line of plain words that says nothing, größer als 名\n";

    private static readonly Detector Detector = new();

    private static readonly string Key = SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(1));

    private static readonly string Config =
        $"{string.Concat(Enumerable.Repeat("value: of a setting\n", 90))}\nkey: {Key}\n{new string('#', 2000)}\n";

    /// <summary>What stands where: a key, and what holds one.</summary>
    private static readonly Dictionary<string, string> Plants = new(StringComparer.Ordinal)
    {
        ["a key"] = $"key = '{Key}'\n",
        ["a key in two parts"] = $"key = '{Key[..7]}' +\n    '{Key[7..]}'\n",
        ["base64"] = $"data: {Convert.ToBase64String(Encoding.UTF8.GetBytes(Config))}\n",
        ["base64 in lines"] =
            $"{Convert.ToBase64String(Encoding.UTF8.GetBytes(Config), Base64FormattingOptions.InsertLineBreaks)}\n",
        ["a section"] = $"routing:\n  service: pagerduty\n  name: main\n  api_key: {Key[2..]}xy\n",
    };

    private static readonly Dictionary<string, Encoding> Encodings = new(StringComparer.Ordinal)
    {
        ["UTF-8"] = new UTF8Encoding(),
        ["UTF-16"] = new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        ["UTF-16, big-endian"] = new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        ["UTF-32"] = new UTF32Encoding(),
    };

    [Test]
    public void What_is_left_shows_the_same_wherever_it_stands(
        [ValueSource(nameof(PlantNames))] string plant,
        [ValueSource(nameof(EncodingNames))] string encoding
    )
    {
        foreach (var at in Places(Plants[plant].Length))
        {
            var content = Fill(Encodings[encoding], Line, at, Plants[plant]);

            var left = Detector.DecodeRelevantBlocks("data/dump.txt", content, content.Length)!;

            Assert.Multiple(() =>
            {
                Assert.That(Show(left), Is.EqualTo(Show(SourceText.Decode(content))).And.Not.Empty, $"at {at}");
                // Where a product is named, whole windows are left.
                Assert.That(
                    left.Length,
                    plant == "a section" ? Is.LessThanOrEqualTo(content.Length) : Is.LessThan(content.Length / 2)
                );
            });
        }
    }

    [Test]
    public void A_key_is_found_in_a_line_without_end([ValueSource(nameof(EncodingNames))] string encoding)
    {
        foreach (var at in Places(Key.Length))
        {
            var content = Fill(Encodings[encoding], Line.Replace('\n', ' '), at, $" {Key} ");

            var left = Detector.DecodeRelevantBlocks("data/dump.txt", content, content.Length)!;

            Assert.Multiple(() =>
            {
                Assert.That(Detector.Detect("data/dump.txt", left), Has.Count.EqualTo(1), $"at {at}");
                Assert.That(left.Length, Is.LessThan(content.Length / 2));
            });
        }
    }

    [Test]
    public void Base64_without_line_breaks_is_left_as_a_whole()
    {
        var config = string.Concat(Enumerable.Repeat("value: of a setting\n", 20_000));
        foreach (var at in new[] { 0, 100_000, 200_003, config.Length })
        {
            var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(config.Insert(at, $"\nkey: {Key}\n")));
            var content = Fill(new UTF8Encoding(), Line, 10 * Line.Length, $"data: {base64}\n");

            var left = Detector.DecodeRelevantBlocks("data/dump.txt", content, content.Length)!;

            Assert.That(Show(left), Is.EqualTo(Show(SourceText.Decode(content))).And.Not.Empty, $"at {at}");
        }
    }

    [Test]
    public void A_value_is_found_where_a_product_is_named_far_away()
    {
        var content = Fill(new UTF8Encoding(), Line, LongContent / 2, $"api_key: {Key[2..]}xy\n", LongContent);
        "import pagerduty\n"u8.CopyTo(content);

        var left = Detector.DecodeRelevantBlocks("data/dump.py", content, content.Length)!;

        Assert.Multiple(() =>
        {
            Assert.That(
                Show(left, "data/dump.py"),
                Is.EqualTo(Show(SourceText.Decode(content), "data/dump.py")).And.Not.Empty
            );
            Assert.That(left.Length, Is.LessThan(content.Length * 3 / 4));
        });
    }

    [Test]
    public void Random_bytes_name_no_product()
    {
        var content = new byte[Blocks * RelevantBlocks.BlockLength];
        new Random(1).NextBytes(content);
        "pypd"u8.CopyTo(content.AsSpan(content.Length / 2));

        Assert.That(new RelevantBlocks(new ContentPrefilter([]), "data/dump.bin", content).NameProducts, Is.False);
    }

    [Test]
    public void Clean_content_that_names_a_product_is_detected_part_by_part(
        [ValueSource(nameof(EncodingNames))] string encoding
    )
    {
        var content = Fill(Encodings[encoding], Line, LongContent / 2, "pagerduty is named\n", LongContent);

        var found = Detector.DetectInBlocks("data/dump.txt", content, out var text, out _);

        Assert.Multiple(() =>
        {
            Assert.That(found, Is.Empty);
            Assert.That(text, Is.Null);
        });
    }

    /// <summary>From 8 MiB on, where that shows the same at the same place.</summary>
    [Test]
    public void A_long_content_is_detected_in_parts(
        [ValueSource(nameof(PlantNames))] string plant,
        [ValueSource(nameof(EncodingNames))] string encoding
    )
    {
        var content = Fill(Encodings[encoding], Line, LongContent / 2, Plants[plant], LongContent);

        var found = Detector.DetectInBlocks("data/dump.txt", content, out var text, out var isWhole);

        Assert.Multiple(() =>
        {
            Assert.That(isWhole, Is.EqualTo(plant == "a section"));
            Assert.That(
                found.Select(detection =>
                    $"{detection.Rule.Id} {text!.GetPosition(detection.Span.Start)} {detection.Fingerprint}"
                ),
                Is.EqualTo(Show(SourceText.Decode(content))).And.Not.Empty
            );
        });
    }

    /// <summary>A line without end has no columns in parts; a byte that is no UTF-8 changes those of every line.</summary>
    [TestCase("a line without end ")]
    [TestCase("größer\n", "\u00FF")]
    public void A_long_content_is_detected_as_a_whole_where_parts_have_other_columns(string line, string end = "")
    {
        byte[] content =
        [
            .. Fill(new UTF8Encoding(), line, LongContent / 2, $"größer {Key} ", LongContent),
            .. Encoding.Latin1.GetBytes(end),
        ];

        var found = Detector.DetectInBlocks("data/dump.txt", content, out var text, out var isWhole);

        Assert.Multiple(() =>
        {
            Assert.That(isWhole, Is.True);
            Assert.That(
                text!.GetPosition(found.Single().Span.Start),
                Is.EqualTo(SourceText.Decode(content).GetPosition(found.Single().Span.Start))
            );
        });
    }

    [Test]
    public void A_long_content_is_matched_by_custom_rules_as_a_whole()
    {
        var detector = new Detector(
            new DetectorOptions
            {
                CustomRules =
                [
                    new CustomRule
                    {
                        Rule = new Rule("own", "Own key", "Everything."),
                        Pattern = "first-key[^!]+!",
                        Keywords = ["first-key"],
                    },
                ],
            }
        );
        var content = Fill(new UTF8Encoding(), Line, 1000, "first-key\n", LongContent);
        "!"u8.CopyTo(content.AsSpan(2 * RelevantBlocks.BlockLength));

        Assert.That(detector.DetectInBlocks("a.txt", content, out _, out var isWhole), Has.Count.EqualTo(1));
        Assert.That(isWhole, Is.True);
    }

    [Test]
    public void What_catches_everywhere_is_too_long()
    {
        var content = Fill(new UTF8Encoding(), $"pagerduty: {Key}\n", 0, "");

        Assert.That(Detector.DecodeRelevantBlocks("data/dump.txt", content, content.Length - 1), Is.Null);
    }

    [Test]
    public void What_catches_everywhere_in_vain_is_left_out()
    {
        var content = Fill(new UTF8Encoding(), "pagerduty: nothing\n", 0, "", LongContent);

        var left = Detector.DecodeRelevantBlocks("data/dump.txt", content, content.Length - 1)!;

        Assert.That(left.Length, Is.LessThan(content.Length / 4));
    }

    private static IEnumerable<int> Places(int length)
    {
        yield return 0;
        yield return Blocks * RelevantBlocks.BlockLength;
        foreach (var at in new[] { -length - 20, -length * 2 / 3, -length / 3, 3 })
        {
            yield return (3 * RelevantBlocks.BlockLength) + at;
        }
    }

    private static byte[] Fill(
        Encoding encoding,
        string filler,
        int at,
        string plant,
        int total = Blocks * RelevantBlocks.BlockLength
    )
    {
        var text = new StringBuilder();
        var length = encoding.GetByteCount(filler);
        // A plant goes where its bytes are meant to stand, or at the next line.
        var before = (at + length - 1) / length;
        var after = Math.Max(1, (total / length) - before);
        text.Insert(0, filler, before).Append(plant).Insert(text.Length, filler, after);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
    }

    private static IEnumerable<string> Show(SourceText text, string path = "data/dump.txt") =>
        Detector
            .Detect(path, text)
            .Select(detection =>
                $"{detection.Rule.Id} {text.GetPosition(detection.Span.Start)} {detection.Fingerprint}"
            );

    private static string[] PlantNames() => [.. Plants.Keys];

    private static string[] EncodingNames() => [.. Encodings.Keys];
}
