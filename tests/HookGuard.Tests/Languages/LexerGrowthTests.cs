using CsCheck;
using HookGuard.Detection;
using HookGuard.Languages;
using HookGuard.Policy.Allowing;

namespace HookGuard.Tests.Languages;

/// <summary>No text makes the search for allow comments fail, or take more than its length asks for.</summary>
[Category("Slow")]
[NonParallelizable]
public sealed class LexerGrowthTests
{
    private static readonly string[] Paths = [.. LanguageTable.All.Select(item => $"a.{item.Extension}")];

    private static readonly string[] Parts =
    [
        .. "\" ' ` / \\ // /* */ # <!-- --> ( ) { } [ ] < > </ ${ $( #{ {{ }} {% %} <<A <<~A A | - : = , ; @ $ % ! ? & ^ ~ a if".Split(
            ' '
        ),
        " ",
        "\n",
        "\r\n",
        "\"\"\"",
        "'''",
        "```",
        "```md\n",
        "~~~html\n",
        "<script>",
        "</script>",
        "<script type=text/html>",
        "<?php ",
        "?>",
        "'\\",
        "R\"a(",
        "r#\"",
        "$a$",
        "--[[",
        "[==[",
        "\\begin{verbatim}",
        "q{",
        "k: |\n ",
        "hookguard:allow",
        "hookguard:allow-next-line until=2030-01-01 value=a -- b",
        "\uD83D",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Parts.Length - 1]
        .Select(each => Parts[each])
        .Array[0, 40]
        .Select(string.Concat);

    [Test]
    public void No_text_makes_it_fail() =>
        Gen.Select(Gen.Int[0, Paths.Length - 1].Select(each => Paths[each]), Text)
            .Sample(
                (path, text) => AllowComments.In(path, SourceText.From(text + "hookguard:allow -- x")).Count > 0,
                iter: 20_000
            );

    [Test]
    public void What_repeats_costs_no_more_each_time()
    {
        foreach (var path in "a.c a.tsx a.py a.sh a.rb a.pl a.yaml a.md a.html a.php a.sql a.hs".Split(' '))
        {
            foreach (var part in Parts)
            {
                var few = Cost(path, part, 1_000);
                var many = Cost(path, part, 16_000);
                Assert.That(many, Is.LessThan(few * 64 + 150), $"{path}: {part.ReplaceLineEndings("↵")}");
            }
        }
    }

    // In milliseconds of processor time.
    private static double Cost(string path, string part, int count)
    {
        var text = SourceText.From(string.Concat(Enumerable.Repeat(part, count)) + "\nhookguard:allow -- x");
        var before = Environment.CpuUsage.TotalTime;
        AllowComments.In(path, text);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
