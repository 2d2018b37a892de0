using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Tests.Syntax;

/// <summary>What stands before a value, nearest first: each token, and what stands between it and what follows.</summary>
public sealed class TokenReaderTests
{
    [TestCase(" \t\u00a0\u3000!~*&@$#%^+-", "Space")]
    [TestCase("\n\r", "Line")]
    [TestCase("\"'`\\“”‘’„«»「」『』", "Quote")]
    [TestCase("=:：＝←→≔", "Assign")]
    [TestCase(",、，", "Comma")]
    [TestCase("(（", "Call")]
    [TestCase("[{<", "Open")]
    [TestCase(")]}）", "Close")]
    [TestCase("|", "Bar")]
    [TestCase("?", "Condition")]
    [TestCase(">", "Tag")]
    [TestCase(";/.", "Break")]
    public void Each_sign_has_its_part(string signs, string glue)
    {
        foreach (var sign in signs)
        {
            Assert.That(Read($"name{sign}"), Is.EqualTo($"name[{glue}]"));
        }
    }

    [TestCase("=>", "Assign")]
    [TestCase("->", "Assign")]
    [TestCase("<-", "Assign")]
    [TestCase("+=", "Assign")]
    [TestCase("-=", "Assign")]
    [TestCase("?=", "Assign")]
    [TestCase(":=", "Assign")]
    [TestCase("??", "Fallback")]
    [TestCase("||", "Fallback")]
    [TestCase(":-", "Assign, Fallback")]
    [TestCase(" | ", "Space, Bar")]
    [TestCase(" ? ", "Space, Condition")]
    [TestCase(" - ", "Space")]
    [TestCase(" < ", "Space, Open")]
    [TestCase(" > ", "Space, Tag")]
    [TestCase(" :+ ", "Space, Assign")]
    [TestCase(" <+ ", "Space, Open")]
    public void Two_signs_together_may_have_another(string signs, string glue) =>
        Assert.That(Read($"name{signs}"), Is.EqualTo($"name[{glue}]"));

    [TestCase("a = ", "a[Space, Assign]")]
    [TestCase("a_b$c1 ", "a_b$c1[Space]")]
    [TestCase("a-b.c/d@e = ", "a-b.c/d@e[Space, Assign]")]
    [TestCase("--key ", "--key[Space]")]
    [TestCase("a:b = ", "a:b[Space, Assign]")]
    [TestCase("a: b = ", "b[Space, Assign] a[Space, Assign]")]
    [TestCase("this->key = ", "this->key[Space, Assign]")]
    [TestCase("a>key = ", "key[Space, Assign] a[Tag]")]
    [TestCase("->key = ", "->key[Space, Assign]")]
    [TestCase(">key = ", "key[Space, Assign]")]
    [TestCase("b; a = ", "a[Space, Assign] b[Space, Break]")]
    [TestCase("b\na\n", "a[Line] b[Line]")]
    [TestCase("b / / a ", "a[Space]")]
    [TestCase("", "")]
    [TestCase(" = ", "")]
    public void Words_are_read_with_their_signs(string text, string tokens) =>
        Assert.That(Read(text), Is.EqualTo(tokens));

    [TestCase("\"my name\" = ", "my name[Space, Quote, Assign]")]
    [TestCase("'my-name': '", "my-name[Space, Quote, Assign]")]
    [TestCase("\\\"my name\\\": ", "my name[Space, Quote, Assign]")]
    [TestCase("“my name” ", "my name[Space, Quote]")]
    [TestCase("‘my name’ ", "my name[Space, Quote]")]
    [TestCase("«my name» ", "my name[Space, Quote]")]
    [TestCase("「my name」 ", "my name[Space, Quote]")]
    [TestCase("『my name』 ", "my name[Space, Quote]")]
    [TestCase("my name» ", "name[Space, Quote] my[Space]")]
    [TestCase("a {b} c\" = ", "c[Space, Quote, Assign] b[Space, Close] a[Space, Open]")]
    [TestCase("\"a <b c\" = ", "c[Space, Quote, Assign] b[Space] a[Space, Open]")]
    [TestCase("a b = \"", "b[Space, Quote, Assign] a[Space]")]
    [TestCase("say my \" ", "my[Space, Quote] say[Space]")]
    [TestCase("\"my name\", \"", "my name[Space, Quote, Comma]")]
    [TestCase("(\"my name\")", "my name[Quote, Close]")]
    public void Quoted_names_are_read_whole(string text, string tokens) => Assert.That(Read(text), Is.EqualTo(tokens));

    [Test]
    public void A_quoted_name_of_more_than_eighty_characters_is_text()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 16)).TrimEnd();
        Assert.That(Read($"\"{words[..^1]}\" ", most: 1), Is.EqualTo($"{words[..^1]}[Space, Quote]"));
        Assert.That(Read($"\"{words}s\" ", most: 1), Is.EqualTo("words[Space, Quote]"));
    }

    [
        TestCase('r'),
        TestCase('R'),
        TestCase('b'),
        TestCase('B'),
        TestCase('f'),
        TestCase('F'),
        TestCase('u'),
        TestCase('U')
    ]
    [TestCase('L'), TestCase('s'), TestCase('S'), TestCase('N'), TestCase('q'), TestCase('Q'), TestCase('w')]
    public void The_letter_before_a_literal_is_no_name(char letter)
    {
        Assert.That(Read($"name = {letter}\""), Is.EqualTo("name[Space, Quote, Assign]"));
        Assert.That(Read($"name({letter}'"), Is.EqualTo("name[Quote, Call]"));
    }

    [TestCase("name = rb\"", "name[Space, Quote, Assign]")]
    [TestCase("name = a\"", "a[Quote] name[Space, Assign]")]
    [TestCase("name = key\"", "key[Quote] name[Space, Assign]")]
    [TestCase("name = 1r\"", "1r[Quote] name[Space, Assign]")]
    [TestCase("name = 'r\"", "r[Quote] name[Space, Quote, Assign]")]
    [TestCase("name = r`", "r[Quote] name[Space, Assign]")]
    [TestCase("name = r'\"", "name[Space, Quote, Assign]")]
    [TestCase("r\"", "")]
    [TestCase("rb\"", "")]
    [TestCase("abr\"", "abr[Quote]")]
    public void Longer_words_before_a_literal_are_names(string text, string tokens) =>
        Assert.That(Read(text), Is.EqualTo(tokens));

    [TestCase("a = b = ", 4, "b[Space, Assign]")]
    [TestCase("name = ", 2, "me[Space, Assign]")]
    [TestCase("\"my name\" = ", 2, "name[Space, Quote, Assign] y[Space]")]
    [TestCase("a->b = ", 2, "b[Space, Assign]")]
    [TestCase("a->b = ", 1, "->b[Space, Assign]")]
    [TestCase("xx r\"", 3, "")]
    [TestCase("xx = ", 2, "")]
    public void Nothing_is_read_before_the_floor(string text, int floor, string tokens) =>
        Assert.That(Read(text, floor), Is.EqualTo(tokens));

    private static string Read(string text, int floor = 0, int most = int.MaxValue)
    {
        List<string> tokens = [];
        var reader = new TokenReader(text, text.Length, floor);
        while (tokens.Count < most && reader.TryRead(out var token))
        {
            tokens.Add($"{text.Substring(token.Start, token.Length)}[{token.Glue}]");
        }

        return string.Join(' ', tokens);
    }
}
