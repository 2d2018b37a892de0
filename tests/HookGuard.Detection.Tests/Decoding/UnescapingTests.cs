using HookGuard.Detection.Decoding;

namespace HookGuard.Detection.Tests.Decoding;

/// <summary>One level of escapes, and what only looks like one.</summary>
public sealed class UnescapingTests
{
    [TestCase(@"\u0041", "A")]
    [TestCase(@"\U00000041z", "Az")]
    [TestCase(@"\x41", "A")]
    [TestCase(@"\u{41}", "A")]
    [TestCase(@"\u{00000041}", "A")]
    [TestCase(@"\101\040\176z", "A ~z")]
    [TestCase(@"a\nb\rc\td", "a\nb\rc\td")]
    [TestCase(@"\+\_\\", @"+_\")]
    public void Backslashes_escape(string text, string meaning) => Assert.That(Read(text), Is.EqualTo(meaning));

    [TestCase("\\")]
    [TestCase(@"\u004")]
    [TestCase(@"\u00g1")]
    [TestCase(@"\u00e9")]
    [TestCase(@"\u0007")]
    [TestCase(@"\x4")]
    [TestCase(@"\u{}")]
    [TestCase(@"\u{41")]
    [TestCase(@"\u{000000041}")]
    [TestCase(@"\53")]
    [TestCase(@"\083")]
    [TestCase(@"\038")]
    [TestCase(@"\177")]
    [TestCase(@"\9\a\z\8")]
    public void Backslashes_before_anything_else_do_not(string text) => Assert.That(Read(text), Is.EqualTo(text));

    [TestCase("\"a\\n\", \"b", "\"a\nb")]
    [TestCase("\"a\\n\"\n ,\n \"b", "\"a\nb")]
    [TestCase("\"a\\n\"; \"b", "\"a\n\"; \"b")]
    [TestCase("\"a\\n\", b", "\"a\n\", b")]
    [TestCase("\"a\\n\",", "\"a\n\",")]
    [TestCase("\"a\\n\"", "\"a\n\"")]
    [TestCase("\"a\\n", "\"a\n")]
    public void Lines_of_an_array_of_strings_are_lines(string text, string meaning) =>
        Assert.That(Read(text), Is.EqualTo(meaning));

    [TestCase("&quot;&apos;&amp;&lt;&gt;&plus;&equals;&colon;&lowbar;&nbsp;", "\"'&<>+=:_ ")]
    [TestCase("&#43;&#x2b;&#X2B;&#0000043;&#0000000000043;", "+++++")]
    [TestCase("a&shy;b&zwj;c&zwnj;d&ZeroWidthSpace;e&#173;f&#x200b;g", "abcdefg")]
    [TestCase("a&amp;", "a&")]
    public void Character_references_stand_for_characters(string text, string meaning) =>
        Assert.That(Read(text), Is.EqualTo(meaning));

    [TestCase("&;&#;&#x;&x;&unknown;&#233;&#7;& gt;")]
    [TestCase("&#00000000000043;")]
    [TestCase("&lowbar")]
    [TestCase("&")]
    public void Other_ampersands_do_not(string text) => Assert.That(Read(text), Is.EqualTo(text));

    [TestCase("%41%2b%0A", "A+\n")]
    [TestCase("%%41", "%A")]
    [TestCase("%4", "%4")]
    [TestCase("%4g%g4%C3%07%", "%4g%g4%C3%07%")]
    public void Percent_signs_escape_hexadecimal_digits(string text, string meaning) =>
        Assert.That(Read(text), Is.EqualTo(meaning));

    [TestCase("a=2B=3D", "a+=")]
    [TestCase("a=41=2b=B2=2", "a=41=2b=B2=2")]
    [TestCase("quoted-printable =41=5F=2B", "quoted-printable A_+")]
    [TestCase("Quoted-Printable =4a=AA=4G=2", "Quoted-Printable =4a=AA=4G=2")]
    [TestCase("quoted-printable a=\nb=\r\nc=\rd", "quoted-printable abcd")]
    [TestCase("a=\nb", "a=\nb")]
    public void Quoted_printable_is_read_where_it_is_declared_or_stands_for_the_signs_of_a_key(
        string text,
        string meaning
    ) => Assert.That(Read(text), Is.EqualTo(meaning));

    [TestCase("a\\\n  b", "ab")]
    [TestCase("a \\\n  b", "a   b")]
    [TestCase("a\\\r\n\tb", "ab")]
    [TestCase("a\\\rb", "ab")]
    [TestCase("\\\n b", " b")]
    [TestCase("a^\n b", "ab")]
    [TestCase("a ^\r\n b", "a  b")]
    [TestCase("a `\n b", "a  b")]
    [TestCase("a\\\n", "a")]
    [TestCase("a^b^", "a^b^")]
    [TestCase("a`\nb", "a`\nb")]
    public void Lines_that_go_on_are_joined_with_their_indentation_where_a_blank_stands_before(
        string text,
        string meaning
    ) => Assert.That(Read(text), Is.EqualTo(meaning));

    [
        TestCase("++"),
        TestCase("<>"),
        TestCase(".."),
        TestCase("||"),
        TestCase("+"),
        TestCase("."),
        TestCase("&"),
        TestCase("~"),
        TestCase("^")
    ]
    [TestCase("+\n   "), TestCase("& _\r\n "), TestCase(" \\\n "), TestCase("+ `\n ")]
    public void Operators_join_literals(string joint)
    {
        Assert.That(Read($"\"a\" {joint} \"b\""), Is.EqualTo("\"ab\""));
        Assert.That(Read($"'a'{joint}'b'"), Is.EqualTo("'ab'"));
        Assert.That(Read($"`a` {joint} f\"b"), Is.EqualTo("`ab"));
    }

    [TestCase("\"a\" \"b\"", "\"ab\"")]
    [TestCase("'a'\n  @$\"b\"", "'ab\"")]
    [TestCase("\"a\" rb'b'", "\"ab'")]
    [TestCase("\"a\" ++ rf'b'", "\"ab'")]
    [TestCase("\"a\" rfu'b'", "\"a\" rfu'b'")]
    [TestCase("\"a\" - \"b\"", "\"a\" - \"b\"")]
    [TestCase("\"a\" _ \"b\"", "\"a\" _ \"b\"")]
    [TestCase("\"a\" + b", "\"a\" + b")]
    [TestCase("\"a\" +", "\"a\" +")]
    [TestCase("\"a\" + f", "\"a\" + f")]
    [TestCase("\"a\" ", "\"a\" ")]
    public void White_space_joins_them_too_and_nothing_else(string text, string meaning) =>
        Assert.That(Read(text), Is.EqualTo(meaning));

    [TestCase("\"a\"\"b\"", "\"ab\"")]
    [TestCase("\"a\"'b'", "\"ab'")]
    [TestCase("{\"\"a\"\": \"\"b\"\"}", "{\"\"a\"\": \"\"b\"\"}")]
    [TestCase("x(\"\", \"\")", "x(\"\", \"\")")]
    [TestCase("a\"\"", "a\"\"")]
    public void Literals_that_touch_are_one_where_letters_touch(string text, string meaning) =>
        Assert.That(Read(text), Is.EqualTo(meaning));

    [TestCase("{0}\"\"x")]
    [TestCase("x\"\"{0}")]
    [TestCase("x&ZeroWidthSpace;{0}\u200bx")]
    public void A_key_beside_what_joins_is_found_all_the_same(string form)
    {
        var key = SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(1));
        Assert.That(new Detector().Detect("a", SourceText.From(string.Format(null, form, key))), Has.Count.EqualTo(1));
    }

    [TestCase("a\u00adb", "ab")]
    [TestCase("\ufeffa\u200b\u200cb\u200d\u2060", "ab")]
    [TestCase("\u200b\\n\u200b\"a\" + \"b\u200b\"", "\n\"ab\"")]
    [TestCase("\"a\" +\u200b \"b\"", "\"a\" + \"b\"")]
    public void What_is_invisible_stands_for_nothing(string text, string meaning) =>
        Assert.That(Read(text), Is.EqualTo(meaning));

    [TestCase(400, true)]
    [TestCase(401, false)]
    public void Two_literals_that_are_far_from_each_other_are_two(int blanks, bool isJoined) =>
        Assert.That(Read($"\"a\"{new string(' ', blanks)}\"b\"").Length == 4, Is.EqualTo(isJoined));

    [TestCase("a\0b\0c", "abc")]
    [TestCase("\0a\0b", "ab")]
    [TestCase("a\0b", "a\0b")]
    [TestCase("a\0\0b\0\0c", "a\0\0b\0\0c")]
    [TestCase("a\0b\0\0c", "ab\0\0c")]
    public void Every_other_NUL_is_half_of_a_character(string text, string meaning) =>
        Assert.That(Read(text), Is.EqualTo(meaning));

    [TestCase("token=u {0}")]
    [TestCase("API_KEY=e {0}&a=b")]
    public void A_plus_that_a_form_lost_is_put_back(string form)
    {
        var text = string.Format(null, form, Tail);
        Assert.That(Read(text), Is.EqualTo(text.Replace(' ', '+')));
    }

    [TestCase("token=a {0}")]
    [TestCase("token=u-{0}")]
    [TestCase("name=u {0}")]
    [TestCase("token:u {0}")]
    [TestCase("token=u {0}a")]
    [TestCase("token=u {0}_")]
    public void Elsewhere_a_blank_is_a_blank(string form)
    {
        var text = string.Format(null, form, Tail);
        Assert.That(Read(text), Is.EqualTo(text));
        Assert.That(Read($"token=u {Tail[..^1]}"), Does.Contain(' '));
        Assert.That(Read($"token=u {Tail[..^1]}*"), Does.Contain(' '));
        Assert.That(Read($"token=u {Tail.ToLowerInvariant()}"), Does.Contain(' '));
        Assert.That(Read($"token=u {Tail.ToUpperInvariant()}"), Does.Contain(' '));
    }

    private static string Tail => SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(1))[2..];

    private static string Read(string text) =>
        Unescaping.Rewrite(new DecodedText(text)) is { } view ? view.Text.ToString() : text;
}
