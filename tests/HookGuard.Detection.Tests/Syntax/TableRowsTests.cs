using System.Text;
using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Tests.Syntax;

public sealed class TableRowsTests
{
    private static readonly string[] Lines =
    [
        "a,b",
        "a,b",
        "a,b",
        "a,b",
        "a,b",
        "a,b",
        "a  b  c,",
        "--- ---",
        "|---|---|",
        "",
        "  ",
        "words",
        new string('-', 1500),
        $"{new string('x', 1200)},b",
        $"{new string('x', 3000)},b",
    ];

    [TestCase(',', 12)]
    [TestCase(' ', 12)]
    // Tables that are longer than is looked back.
    [TestCase(',', 9)]
    [TestCase(',', 6)]
    public void What_was_asked_for_other_rows_makes_no_difference(char separator, int kinds)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var (text, starts) = Table(random, kinds);
            var rows = new TableRows(separator);
            foreach (var start in starts.Where(_ => random.Next(3) > 0))
            {
                if (rows.Separate(text.AsSpan(start..Detection.Syntax.Lines.EndOf(text, start))))
                {
                    Assert.That(
                        rows.HeaderOf(text, start),
                        Is.EqualTo(new TableRows(separator).HeaderOf(text, start)),
                        $"seed {seed}, offset {start}"
                    );
                }
            }
        }
    }

    private static (string Text, List<int> Starts) Table(Random random, int kinds)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        for (var i = 0; i < 1500; i++)
        {
            starts.Add(text.Length);
            // Now and then something else than the first kinds.
            text.Append(Lines[random.Next(random.Next(300) == 0 ? Lines.Length : kinds)]).Append('\n');
        }

        return (text.ToString(), starts);
    }
}
