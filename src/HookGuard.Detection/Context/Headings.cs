using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>The headings of a document, each with the level it has, and what is in which section. Read once, when a question first comes.</summary>
internal sealed class Headings
{
    private const int Deepest = 6;

    private static readonly string[] Documents =
    [
        ".md",
        ".markdown",
        ".mdx",
        ".adoc",
        ".asciidoc",
        ".rst",
        ".org",
        ".txt",
    ];

    // How words begin that divide a document and are nobody's name.
    private static readonly string[] Usual =
    [
        "instal",
        "usage",
        "quick",
        "start",
        "getting",
        "introduc",
        "overview",
        "require",
        "prereq",
        "deploy",
        "run",
        "how",
        "what",
        "why",
        "note",
        "step",
        "guide",
        "incident",
        "other",
        "further",
        "more",
        "appendix",
        "background",
        "summary",
        "contact",
        "rotat",
        "troubleshoot",
        "manual",
        "test",
        "appl",
        "connect",
        "send",
        "enabl",
        "receiv",
        "prepar",
    ];

    private readonly List<(int Start, int Level)> all = [];

    public Headings(string path, ReadOnlySpan<char> text)
    {
        if (!Array.Exists(Documents, end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        for (var (start, isFenced) = (0, false); start < text.Length; )
        {
            var end = Lines.EndOf(text, start);
            var line = text[start..end];
            isFenced ^= line.TrimStart(' ').StartsWith("```");
            var level = isFenced ? 0 : LevelOf(text, start, line);
            if (level > 0)
            {
                all.Add((start, level));
            }

            var next = text[end..].IndexOf('\n');
            start = next < 0 ? text.Length : end + next + 1;
        }
    }

    /// <summary>The headings of the sections that a place is in, innermost first.</summary>
    public IEnumerable<int> Around(int place)
    {
        var level = int.MaxValue;
        for (var i = LastBefore(place); i >= 0 && level > 1; i--)
        {
            if (all[i].Level < level)
            {
                level = all[i].Level;
                yield return all[i].Start;
            }
        }
    }

    /// <summary>Whether a place is in a section of somebody's that another place, which no section around it holds, is not in.</summary>
    public bool Divide(ReadOnlySpan<char> text, int place, int other)
    {
        var theirs = LastBefore(other);
        var isNamed = false;
        foreach (var start in Around(place))
        {
            if (theirs < 0 || all[theirs].Start == start)
            {
                return false;
            }

            if (IsUnder(other, start))
            {
                break;
            }

            isNamed |= IsSomebodys(text[start..Lines.EndOf(text, start)]);
        }

        return isNamed;
    }

    private static bool IsSomebodys(ReadOnlySpan<char> heading)
    {
        if (Name.Read(heading) is { IsPagerDuty: true } or { MeansRundeck: true })
        {
            return false;
        }

        foreach (var word in new NameWords(heading))
        {
            if (
                (Vocabulary.Look(word) & (WordClass.Unknown | WordClass.Vendor)) != 0
                && !Array.Exists(Usual, new string(word).ToLowerInvariant().StartsWith)
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsUnder(int place, int heading) => Around(place).Contains(heading);

    private int LastBefore(int place)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Start <= place ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private static int LevelOf(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return 0;
        }

        var marks = line.IndexOfAnyExcept(line[0]);
        if (line[0] is '#' or '=' or '*')
        {
            return marks is > 0 and <= Deepest && line[marks] == ' ' ? marks : 0;
        }

        // A line that the next one underlines.
        return
            char.IsLetterOrDigit(line[0])
            && Lines.TryGetNext(text, start + line.Length, out var next)
            && text[next..Lines.EndOf(text, next)].TrimEnd() is [('=' or '-' or '~'), _, _, ..] rule
            && rule.IndexOfAnyExcept(rule[0]) < 0
            ? rule[0] switch
            {
                '=' => 1,
                '-' => 2,
                _ => 3,
            }
            : 0;
    }
}
