using System.Text;
using CsCheck;
using HookGuard.Detection.Decoding;

namespace HookGuard.Detection.Tests.Decoding;

public sealed class DecodedTextsTests
{
    private static readonly string Key = SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(1));

    private static readonly string OAuthToken = SampleCredentials.Make(RuleCatalogue.OAuthToken, new Random(2));

    private static IEnumerable<TestCaseData> Encodings()
    {
        yield return Case("percent", Key.Replace("+", "%2b"));
        yield return Case("percent twice", Key.Replace("+", "%252B"));
        yield return Case("JSON", Key.Replace("+", @"\u002B"));
        yield return Case("JSON in JSON", Key.Replace("+", @"\\u002b"));
        yield return Case("JavaScript", Key.Replace("+", @"\x2B"));
        yield return Case("JavaScript with braces", Key.Replace("+", @"\u{2b}"));
        yield return Case("octal", Key.Replace("+", @"\053"));
        yield return Case("Markdown", Key.Replace("+", @"\+"));
        yield return Case("HTML decimal", Key.Replace("+", "&#43;"));
        yield return Case("HTML hexadecimal", Key.Replace("+", "&#x2B;"));
        yield return Case("HTML name", Key.Replace("+", "&plus;"));
        yield return Case("quoted-printable", Key.Replace("+", "=2B"));
        yield return Case("JavaScript, Java, C#", Split("\" + \""));
        yield return Case("over two lines", Split("\" +\n    \""));
        yield return Case("PHP, Perl", Split("' . '"));
        yield return Case("Visual Basic", Split("\" & _\r\n  \""));
        yield return Case("Lua", Split("\" .. \""));
        yield return Case("Elixir", Split("\" <> \""));
        yield return Case("SQL", Split("' || '"));
        yield return Case("C, Python", Split("\" \""));
        yield return Case("Python over lines", Split("\"\n  f\""));
        yield return Case("shell", Split("\\\n"));
        yield return Case("properties", Split("\\\r\n    "));
        yield return Case("cmd", Split("^\r\n"));
        yield return Case("UTF-16 in a binary", string.Join('\0', Key.ToCharArray()));
        yield return Case("base64", Base64(Key));
        yield return Case("base64 with a line break", Base64(Key + "\n"));
        yield return Case("base64url", Base64(Key).TrimEnd('=').Replace('+', '-').Replace('/', '_'));
        yield return Case("base64 twice", Base64(Base64(Key)));
        yield return Case("base64 in JSON", Base64(Key).Replace("=", @"\u003D"));

        static TestCaseData Case(string name, string encoded) => new TestCaseData(encoded).SetArgDisplayNames(name);

        static string Split(string joint) => Key[..9] + joint + Key[9..];
    }

    [TestCaseSource(nameof(Encodings))]
    public void An_encoded_key_is_read_and_leads_back_to_its_encoded_form(string encoded)
    {
        var original = $"name = {encoded} \t";
        Assert.That(Found(original, Key), Is.EqualTo(encoded));
    }

    [Test]
    public void A_whole_file_in_base64_is_read_in_its_place([Values(0, 64, 76)] int lineLength)
    {
        var encoded = Base64($"# ü\nroute:\n  token: {OAuthToken}\n  more: {new string('x', 200)}\n");
        var lines =
            lineLength == 0
                ? encoded
                : string.Join("\n    ", encoded.Chunk(lineLength).Select(line => new string(line)));
        var original = $"data:\n  file.yml: {lines}\n";
        var found = Found(original, OAuthToken);
        Assert.That(
            Views(original)[^1],
            Does.Contain("file.yml: \n#").And.Contain($"\n  token: {OAuthToken}\n  more: ")
        );
        Assert.That(Encoding.Latin1.GetString(Convert.FromBase64String(Pad(found))), Does.Contain(OAuthToken[3..^3]));
    }

    [Test]
    public void PowerShell_commands_in_base64_are_read() =>
        Assert.That(
            Views($"powershell -enc {Convert.ToBase64String(Encoding.Unicode.GetBytes($"$token = '{Key}'"))}")[^1],
            Does.Contain(Key)
        );

    [Test]
    public void Lines_of_a_notebook_become_lines() =>
        Assert.That(
            Views("""["source": ["a = (\"u\"\n",  "b = \"c\"\n"]]"""),
            Has.Some.EqualTo("[\"source\": [\"a = (\"u\"\nb = \"c\"\n\"]]")
        );

    [Test]
    public void A_form_that_lost_its_plus_is_read_only_where_a_key_is_named()
    {
        var lost = Key.Replace('+', ' ');
        Assert.That(Found($"api_token={lost}&a=b", Key), Is.EqualTo(lost));
        Assert.That(Views($"value={lost}&a=b"), Has.Length.EqualTo(1));
    }

    [TestCase("plain text, a.b + c = d\n")]
    [TestCase("C:\\Users\\gert\\Desktop")]
    [TestCase("https://example.org/some/long/path/without/anything/in/it/at/all")]
    [TestCase("a0b1c2d3e4f5a0b1c2d3e4f5a0b1c2d3e4f5a0b1 = sha1")]
    public void What_is_not_encoded_has_no_rewriting(string text) => Assert.That(Views(text), Has.Length.EqualTo(1));

    [Test]
    public void Every_range_of_every_view_leads_to_a_range_of_the_original() =>
        Gen.OneOf(
                Gen.Char["abcXYZ019+/=_-\\\"' \n%&;#u2B\0"].Array[0, 120].Select(chars => new string(chars)),
                Gen.Byte.Array[0, 90].Select(Convert.ToBase64String)
            )
            .Sample(original =>
            {
                foreach (var view in DecodedTexts.Of(SourceText.From(original)))
                {
                    for (var start = 0; start < view.Text.Length; start++)
                    {
                        var mapped = view.MapBack(new TextSpan(start, 1));
                        if (mapped.Start < 0 || mapped.Length < 0 || mapped.End > original.Length)
                        {
                            return false;
                        }

                        var same = mapped.Length == 1 && original[mapped.Start] == view.Text[start];
                        if (!same && !view.IsRewritten(new TextSpan(start, 1)))
                        {
                            return false;
                        }
                    }
                }

                return true;
            });

    private static string[] Views(string original) =>
        [.. DecodedTexts.Of(SourceText.From(original)).Select(view => view.Text.ToString())];

    private static string Found(string original, string value)
    {
        foreach (var view in DecodedTexts.Of(SourceText.From(original)))
        {
            var at = view.Text.IndexOf(value);
            if (at >= 0)
            {
                var span = view.MapBack(new TextSpan(at, value.Length));
                return original.Substring(span.Start, span.Length);
            }
        }

        return string.Empty;
    }

    private static string Base64(string content) => Convert.ToBase64String(Encoding.UTF8.GetBytes(content));

    private static string Pad(string letters)
    {
        var bare = string.Concat(letters.Where(letter => !char.IsWhiteSpace(letter)));
        return bare.PadRight((bare.Length + 3) / 4 * 4, '=');
    }
}
