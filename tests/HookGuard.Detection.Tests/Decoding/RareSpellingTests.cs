using System.Globalization;
using System.Text;

namespace HookGuard.Detection.Tests.Decoding;

/// <summary>Keys that tell themselves, in spellings in which nothing of them can be read, or only parts.</summary>
public sealed class RareSpellingTests
{
    private static readonly Detector Detector = new();

    private static readonly Rule[] Kinds =
    [
        RuleCatalogue.UserApiKey,
        RuleCatalogue.AccountApiKey,
        RuleCatalogue.OAuthToken,
        RuleCatalogue.RoutingKey,
    ];

    [TestCase("\\u{0:x4}")]
    [TestCase("\\u{0:X4}")]
    [TestCase("\\U{0:X8}")]
    [TestCase("\\u{{{0:x}}}")]
    [TestCase("\\x{0:X2}")]
    [TestCase("%{0:X2}")]
    [TestCase("&#{0};")]
    [TestCase("&#x{0:x};")]
    [TestCase("&#x{0:X4};")]
    [TestCase("octal")]
    public void In_escapes_alone(string format) =>
        AssertFound(key => string.Concat(key.Select(letter => Escape(letter, format))));

    [TestCase("\"\".join([\"{0}\", \"{1}\"])")]
    [TestCase("''.join(('{0}', '{1}',))")]
    [TestCase("str().join([\n    '{0}',\n    '{1}',\n])")]
    [TestCase("['{0}', '{1}'].join('')")]
    [TestCase("[\"{0}\",\"{1}\"].join(\"\");")]
    [TestCase("['{0}', '{1}'].join")]
    [TestCase("[`{0}`, `{1}`].join(``)")]
    [TestCase("String.Join(\"\", \"{0}\", \"{1}\")")]
    [TestCase("string.Join(string.Empty, new[] {{ \"{0}\", \"{1}\" }})")]
    [TestCase("String.join(\"\", \"{0}\", \"{1}\")")]
    [TestCase("string.Concat(\"{0}\", \"{1}\")")]
    [TestCase("\"{0}\".concat(\"{1}\")")]
    [TestCase("implode('', ['{0}', '{1}'])")]
    [TestCase("implode(array('{0}', '{1}'))")]
    [TestCase("join('', '{0}', '{1}')")]
    [TestCase("strings.Join([]string{{\"{0}\", \"{1}\"}}, \"\")")]
    [TestCase("listOf(\"{0}\", \"{1}\").joinToString(\"\")")]
    [TestCase("[\"{0}\", \"{1}\"].joined()")]
    [TestCase("[\"{0}\", \"{1}\"].concat()")]
    [TestCase("concat!(\"{0}\", \"{1}\")")]
    [TestCase("paste0(\"{0}\", \"{1}\")")]
    [TestCase("join(\"\", [\"{0}\", \"{1}\"])")]
    [TestCase("CONCAT('{0}', '{1}')")]
    public void In_parts_that_a_call_joins(string format)
    {
        // Where only the plus tells where a key goes on, the name of the call does.
        foreach (
            var cut in format.Contains("join", StringComparison.OrdinalIgnoreCase) ? [1, 2, 9, 19] : new[] { 2, 9, 19 }
        )
        {
            AssertFound(key => string.Format(CultureInfo.InvariantCulture, format, key[..cut], key[cut..]));
        }
    }

    [Test]
    public void In_many_parts_that_a_call_joins() =>
        AssertFound(key => $"''.join([{string.Join(", ", key.Chunk(3).Select(part => $"'{new string(part)}'"))}])");

    [Test]
    public void In_uuencode([Values] bool isTrimmed) =>
        AssertFound(key =>
            $"From me\n\nbegin 644 notes.txt\n{Uuencode(Encoding.ASCII.GetBytes($"some text before it\n{key}\nand some text behind it, over a few lines\n"), isTrimmed)}`\nend\n"
        );

    [Test]
    public void In_base64_of_any_width([Range(27, 80)] int width, [Values("\n", "\r\n  ")] string ending) =>
        AssertFound(key => Wrapped(key, width, ending));

    /// <summary>As a file of its own: among others, lines so short are words.</summary>
    [Test]
    public void In_base64_of_narrow_lines([Range(20, 26)] int width, [Values("\n", "\r\n  ")] string ending) =>
        AssertFound(key => $"\n{Wrapped(key, width, ending)}", "{0}");

    [Test]
    public void In_UTF_7([Values] bool encodesAll) =>
        AssertFound(key =>
            string.Concat(
                $"key={key};".Select(letter =>
                    letter == '+'
                        ? encodesAll
                            ? "+ACs-"
                            : "+-"
                        : char.IsAsciiLetterOrDigit(letter) || letter == '-'
                            ? $"{letter}"
                            : $"+{Convert.ToBase64String(Encoding.BigEndianUnicode.GetBytes($"{letter}")).TrimEnd('=')}-"
                )
            )
        );

    private static string Wrapped(string key, int width, string ending) =>
        string.Join(
            ending,
            Convert
                .ToBase64String(Encoding.ASCII.GetBytes($"name: value\nother: text\nkey: {key}\nlast: line\n"))
                .Chunk(width)
                .Select(line => new string(line))
        );

    private static void AssertFound(Func<string, string> write) =>
        AssertFound(write, "{0}", "const k = {0};\n", "\n    {0}\n");

    private static void AssertFound(Func<string, string> write, params string[] surroundings)
    {
        foreach (var rule in Kinds)
        {
            var key = SampleCredentials.Make(rule, new Random(7));
            var written = write(key);
            foreach (var content in surroundings.Select(around => around.Replace("{0}", written)))
            {
                var found = Detector.Detect("a.txt", Encoding.UTF8.GetBytes(content), out _);
                Assert.That(found.Select(one => one.Rule.Id), Is.EqualTo([rule.Id]), Shape(content));
            }
        }
    }

    // Nothing of a key may stand in the message of a test.
    private static string Shape(string content) =>
        string.Concat(content.Select(letter => char.IsAsciiLetterOrDigit(letter) ? 'x' : letter));

    private static string Escape(char letter, string format) =>
        format == "octal"
            ? "\\" + Convert.ToString(letter, 8).PadLeft(3, '0')
            : string.Format(CultureInfo.InvariantCulture, format, (int)letter);

    private static string Uuencode(byte[] content, bool isTrimmed)
    {
        StringBuilder lines = new();
        foreach (var line in content.Chunk(45))
        {
            StringBuilder text = new($"{(char)(' ' + line.Length)}");
            foreach (var group in line.Chunk(3))
            {
                var bits = group.Concat(new byte[3]).Take(3).Aggregate(0, (all, one) => (all << 8) | one);
                for (var shift = 18; shift >= 0; shift -= 6)
                {
                    text.Append((char)(' ' + ((bits >> shift) & 0x3F)));
                }
            }

            lines.Append(isTrimmed ? text.ToString().TrimEnd(' ') : text.Replace(' ', '`').ToString()).Append('\n');
        }

        return lines.ToString();
    }
}
