using System.Text;
using CsCheck;
using HookGuard.Corpus;
using HookGuard.Detection.Prefilter;

namespace HookGuard.Detection.Tests.Prefilter;

/// <summary>What the detector finds without the sieve, the sieve has to let through.</summary>
public sealed class ContentPrefilterTests
{
    private static readonly Detector Detector = new();

    private static readonly ContentPrefilter Sieve = new([]);

    private static readonly Dictionary<string, Func<string, byte[]>> Encodings = new(StringComparer.Ordinal)
    {
        ["UTF-8"] = Encoding.UTF8.GetBytes,
        ["UTF-16"] = Encoding.Unicode.GetBytes,
        ["UTF-16 with a mark"] = content => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(content)],
        ["UTF-16, big-endian"] = Encoding.BigEndianUnicode.GetBytes,
        ["UTF-32"] = Encoding.UTF32.GetBytes,
        ["UTF-16 among other bytes"] = content => [1, 2, 3, 0, 0, .. Encoding.Unicode.GetBytes(content), 0, 0, 7, 8, 9],
        ["base64"] = content => Bytes($"x: {Convert.ToBase64String(Bytes(content))}\n"),
        ["base64 in lines"] = content =>
            Bytes(Convert.ToBase64String(Bytes(content), Base64FormattingOptions.InsertLineBreaks)),
        ["base64 of UTF-16"] = content => Bytes($"-enc {Convert.ToBase64String(Encoding.Unicode.GetBytes(content))}"),
        ["base64 twice"] = content => Bytes(Convert.ToBase64String(Bytes(Convert.ToBase64String(Bytes(content))))),
        ["JSON string"] = content => Bytes($"{{\"x\": {System.Text.Json.JsonSerializer.Serialize(content)}}}"),
        ["URL"] = content => Bytes($"a=b&c={Uri.EscapeDataString(content)}"),
        ["HTML"] = content => Bytes($"<p>{System.Net.WebUtility.HtmlEncode(content).Replace("+", "&#43;")}</p>"),
    };

    private static readonly Rule[] Kinds =
    [
        RuleCatalogue.UserApiKey,
        RuleCatalogue.AccountApiKey,
        RuleCatalogue.OAuthToken,
        RuleCatalogue.RoutingKey,
    ];

    private static readonly string[] Joints =
    [
        "",
        "\" + \"",
        "' . '",
        "\" \"",
        "\\\n",
        "\"\n    f\"",
        "\" & _\r\n\"",
        "' || '",
        "^\r\n",
    ];

    private static readonly string[] Befores =
    [
        "",
        " ",
        "\n",
        "\\n",
        "x = \"",
        "/",
        "-k",
        "+",
        "%3D",
        "=3D",
        "\\u003d",
        "&quot;",
        "_",
        "Token token=",
        "\0",
        "ü",
        "名",
    ];

    private static readonly string[] Afters =
    [
        "",
        " ",
        "\n",
        "\\n",
        "\"",
        "/",
        "%22",
        "=\n",
        "\\u0022",
        "&amp;",
        "--",
        "_",
        "\0",
        "ü",
        "名",
    ];

    [Test]
    public void No_template_of_the_corpus_is_lost_in_any_encoding([ValueSource(nameof(Names))] string encoding)
    {
        List<string> lost = [];
        foreach (var template in CorpusTests.Templates)
        {
            var filled = template.Fill(seed: 5);
            if (Loses(filled.Path, Encodings[encoding](SourceText.Decode(filled.Content).Text)))
            {
                lost.Add(template.ToString());
            }
        }

        Assert.That(lost, Is.Empty);
    }

    [Test]
    public void Nothing_is_lost_wherever_a_key_is_cut_and_whatever_stands_around() =>
        Gen.Select(Gen.Int[0, Kinds.Length - 1], Gen.Int[1, 19], OneOf(Joints), OneOf(Befores), OneOf(Afters))
            .Sample(
                (kind, cut, joint, before, after) =>
                {
                    var key = SampleCredentials.Make(Kinds[kind], new Random(cut));
                    var content = $"{before}{key[..cut]}{joint}{key[cut..]}{after}";
                    return !Loses(string.Empty, Bytes(content))
                        && !Loses(string.Empty, Encoding.Unicode.GetBytes(content));
                }
            );

    /// <summary>Long content is sieved in pieces, and each piece in steps.</summary>
    [Test]
    public void Nothing_is_lost_where_a_piece_ends(
        [Values("UTF-8", "UTF-16", "base64", "base64 in lines")] string encoding
    )
    {
        var key = Encodings[encoding]($"{SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(1))} ");
        var blank = encoding == "UTF-16" ? Encoding.Unicode.GetBytes("\n") : "\n"u8.ToArray();
        List<int> lost = [];
        for (var before = -key.Length - 40; before <= 40; before += blank.Length)
        {
            var at = (ContentPrefilter.PieceLength * blank.Length) + before;
            byte[] content = [.. Repeat(blank, at), .. key, .. Repeat(blank, 100)];
            if (!Sieve.MayHoldSecret(string.Empty, content))
            {
                lost.Add(before);
            }
        }

        Assert.That(lost, Is.Empty);
    }

    [TestCase("update the service, then route events to the manager")]
    [TestCase("a token for every runner; value+\"px\"; size=\"2\"")]
    [TestCase("import pandas as pd\ndf = pd.DataFrame(columns=['key'])")]
    [TestCase("----------------------------------------------------------")]
    public void Plain_text_is_held_back(string text) =>
        Assert.That(Sieve.MayHoldSecret("src/file.txt", Bytes(text)), Is.False);

    [Test]
    public void A_telling_path_lets_everything_through() =>
        Assert.That(Sieve.MayHoldSecret("deploy/pagerduty.txt", "a"u8), Is.True);

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string[] Names() => [.. Encodings.Keys];

    private static bool Loses(string path, byte[] content) =>
        !Sieve.MayHoldSecret(path, content) && Detector.Detect(path, SourceText.Decode(content)).Count > 0;

    private static byte[] Repeat(byte[] bytes, int length) =>
        [.. Enumerable.Range(0, length).Select(at => bytes[at % bytes.Length])];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
