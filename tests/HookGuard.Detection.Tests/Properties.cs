using System.Text;
using CsCheck;
using HookGuard.Corpus;

namespace HookGuard.Detection.Tests;

/// <summary>What holds for any input. A failure prints the seed that repeats it.</summary>
public sealed class Properties
{
    private static readonly Detector Detector = new();

    private static readonly Rule[] SelfIdentifying =
    [
        RuleCatalogue.UserApiKey,
        RuleCatalogue.AccountApiKey,
        RuleCatalogue.OAuthToken,
        RuleCatalogue.OAuthRefreshToken,
        RuleCatalogue.RoutingKey,
    ];

    private static Gen<string> Words =>
        Gen.OneOf(
                "lorem",
                "ipsum",
                "dolor",
                "sit amet,",
                "value",
                "item",
                "enabled: true",
                "// note",
                "",
                "    ",
                "--",
                "42"
            )
            .Array[0, 6]
            .Select(words => string.Join(' ', words));

    private static Gen<string> Padding =>
        Words.Array[0, 30].Select(lines => string.Concat(lines.Select(line => line + '\n')));

    private static Gen<string> Text(string alphabet, int length, int shortest = 0) =>
        Gen.OneOf([.. alphabet]).Array[shortest, length].Select(characters => new string(characters));

    private static string Base64Alphabet => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    [Test]
    public void A_credential_is_found_in_any_context_with_any_padding() =>
        Gen.Select(
                Gen.OneOf([.. CorpusTests.Templates.Where(t => t.Verdict == Verdict.Found && !t.IsBare)]),
                Gen.Int[0, int.MaxValue],
                Padding,
                Padding
            )
            .Sample(
                (template, seed, before, after) =>
                {
                    // One random value in ten thousand is made of words; two in the same place are not.
                    Assert.That(
                        Enumerable.Range(seed / 2, 2).Select(each => Misses(template.Fill(each, before, after))),
                        Has.Some.Empty,
                        $"{template}, seed {seed / 2}"
                    );
                },
                iter: 3000
            );

    [Test]
    public void Skipping_content_without_decoding_it_loses_nothing() =>
        Gen.Select(Gen.OneOf([.. CorpusTests.Templates]), Gen.Int[0, int.MaxValue])
            .Sample(
                (template, seed) =>
                {
                    var filled = template.Fill(seed);
                    var fromBytes = Detector.Detect(filled.Path, filled.Content, out _);
                    var fromText = Detector.Detect(filled.Path, SourceText.Decode(filled.Content));
                    Assert.That(
                        fromBytes.Select(Summary),
                        Is.EqualTo(fromText.Select(Summary)),
                        $"{template}, seed {seed}"
                    );
                },
                iter: 1000
            );

    [Test]
    public void Random_base64_holds_nothing() => HoldsNothing(Text(Base64Alphabet, 4000));

    [Test]
    public void Random_base64_lines_hold_nothing() =>
        HoldsNothing(Text(Base64Alphabet, 76, 76).Array[1, 60].Select(lines => string.Join('\n', lines)));

    [Test]
    public void Random_hex_holds_nothing() => HoldsNothing(Text("0123456789abcdef", 4000));

    [Test]
    public void Random_hex_of_a_keys_length_holds_nothing_without_evidence() =>
        HoldsNothing(Text("0123456789abcdef", 32).Array[1, 60].Select(lines => string.Join('\n', lines)));

    // Without the plus: of random characters, one in fifty million begins what is a key by its shape.
    [Test]
    public void Random_printable_text_holds_nothing() =>
        HoldsNothing(
            Text(new string([.. Enumerable.Range(' ', 95).Select(c => (char)c).Where(c => c != '+')]) + "\n\n\t", 4000)
        );

    [Test]
    public void Random_words_hold_nothing() => HoldsNothing(Padding);

    [Test]
    public void A_text_holds_what_its_lines_hold() =>
        Gen.OneOf(
                Words,
                Gen.Select(Gen.OneOf(SelfIdentifying), Gen.Int[0, int.MaxValue], Words, Words)
                    .Select(
                        (rule, seed, before, after) =>
                            $"{before} {SampleCredentials.Make(rule, new Random(seed))} {after}"
                    )
            )
            .Array[0, 20]
            .Sample(
                lines =>
                {
                    var whole = Detector.Detect("notes.txt", SourceText.From(string.Join('\n', lines)));
                    var start = 0;
                    var parts = new List<string>();
                    foreach (var line in lines)
                    {
                        parts.AddRange(
                            Detector
                                .Detect("notes.txt", SourceText.From(line))
                                .Select(found => $"{found.Rule.Id} {found.Fingerprint} {found.Span.Start + start}")
                        );
                        start += line.Length + 1;
                    }

                    Assert.That(
                        whole.Select(found => $"{found.Rule.Id} {found.Fingerprint} {found.Span.Start}"),
                        Is.EqualTo(parts),
                        string.Join('⏎', lines)
                    );
                },
                iter: 2000
            );

    [Test]
    public void Any_bytes_can_be_decoded_and_searched() => Gen.Byte.Array[0, 3000].Sample(Survives, iter: 3000);

    [Test]
    public void Damaged_files_can_be_decoded_and_searched() =>
        Gen.Select(
                Gen.OneOf([.. CorpusTests.Templates]),
                Gen.Int[0, int.MaxValue],
                Gen.Int[0, 400].Array[1, 8],
                Gen.Byte.Array[8]
            )
            .Sample(
                (template, seed, places, bytes) =>
                {
                    var content = template.Fill(seed).Content;
                    foreach (var (number, place) in places.Index())
                    {
                        content[place % content.Length] = bytes[number % bytes.Length];
                    }

                    Survives(content);
                    Survives(content[..(places[0] % content.Length)]);
                },
                iter: 2000
            );

    private static IReadOnlyList<string> Misses(FilledTemplate filled) =>
        Differences.Between(filled, Detector.Detect(filled.Path, filled.Content, out var text), text);

    private static void HoldsNothing(Gen<string> texts) =>
        texts.Sample(
            text => Assert.That(Detector.Detect("data.txt", SourceText.From(text)).Select(Summary), Is.Empty),
            iter: 1000
        );

    private static void Survives(byte[] content)
    {
        var decoded = SourceText.Decode(content);
        foreach (var found in Detector.Detect("data.yml", content, out var text))
        {
            Assert.That(found.Span.End, Is.LessThanOrEqualTo(text!.Length));
            Assert.That(text.GetPosition(found.Span.Start).Line, Is.InRange(1, decoded.LineCount));
        }
    }

    private static string Summary(DetectedSecret found) =>
        $"{found.Rule.Id} {found.Confidence} {found.Span} {found.Mask} {found.Fingerprint}";
}
