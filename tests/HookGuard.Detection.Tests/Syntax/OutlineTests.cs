using System.Text;
using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Tests.Syntax;

public sealed class OutlineTests
{
    private static readonly string[] Lines =
    [
        "[section]",
        "# heading",
        "key: value",
        "- item",
        "{",
        "",
        $"long: {new string('x', 3000)}",
        "a \\",
    ];

    [Test]
    public void What_was_asked_for_other_places_makes_no_difference()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var text = Text(random);
            var outline = new Outline();
            for (var place = 0; place < text.Length; place += random.Next(1, 400))
            {
                var alone = new Outline();
                outline.MoveTo(text, place);
                alone.MoveTo(text, place);
                Assert.That(
                    outline.Enclosing.ToArray(),
                    Is.EqualTo(alone.Enclosing.ToArray()),
                    $"seed {seed}, {place}"
                );
                Assert.That(outline.Section, Is.EqualTo(alone.Section), $"seed {seed}, {place}");
            }
        }
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 60; i++)
        {
            text.Append(' ', random.Next(5)).Append(Lines[random.Next(Lines.Length)]).Append('\n');
        }

        // The last line ends with the text, as a minified file does.
        return text.Append("end").ToString();
    }
}
