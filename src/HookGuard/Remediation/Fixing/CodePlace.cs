using System.Text.RegularExpressions;
using HookGuard.Languages;

namespace HookGuard.Remediation.Fixing;

/// <summary>An expression in a program: a string that is to give way, or the name of a constant.</summary>
/// <param name="Path">The file that it is in, whose name tells the language.</param>
/// <param name="Text">The text of the whole file.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Just past its last character.</param>
internal sealed record CodePlace(string Path, string Text, int Start, int End)
{
    private const int MostBrackets = 200;
    private const int FarFromBracket = 2000;

    private IReadOnlyList<int>? brackets;

    public string Before => Text[..Start];

    public string After => Text[End..];

    /// <summary>The line up to it.</summary>
    public string LineBefore => Text[(Text.LastIndexOf('\n', Math.Max(Start - 1, 0)) + 1)..Start];

    public int Line => 1 + Text.AsSpan(0, Start).Count('\n');

    /// <summary>The matches that begin in code, or with a string or a comment, rather than within one.</summary>
    public static IReadOnlyList<Match> Matches(string path, string text, Regex pattern)
    {
        var found = pattern.Matches(text).ToList();
        if (found.Count == 0 || LanguageTable.Of(path, text) is not { } language)
        {
            return found;
        }

        int[] places = [.. found.Select(match => match.Index)];
        var regions = Lexer.Find(text, language, places);
        return [.. found.Where((_, i) => regions[i].Kind == RegionKind.Code || regions[i].Start >= places[i])];
    }

    /// <summary>Whether it is code within a string.</summary>
    public bool IsInHole
    {
        get
        {
            int[] before = [.. Brackets.Where(at => at > 0).Select(at => at - 1).Order()];
            return LanguageTable.Of(Path, Text) is { } language
                && Lexer.Find(Text, language, before) is var regions
                && Enumerable.Range(0, before.Length).Any(i => regions[i].Kind == RegionKind.Literal);
        }
    }

    /// <summary>The brackets that are open here, outside of strings and comments, the innermost first.</summary>
    /// <exception cref="CannotFixException">They are more than people write.</exception>
    public IReadOnlyList<int> Brackets => brackets ??= OpenBrackets();

    /// <summary>Whether a bracket of some kind is open here whose text before matches.</summary>
    public bool IsWithin(char bracket, Regex before) =>
        Brackets.Any(at => Text[at] == bracket && before.IsMatch(BeforeBracket(at)));

    /// <summary>The text before a bracket, as far as it can tell what the bracket is.</summary>
    public string BeforeBracket(int at) => Text[Math.Max(0, at - FarFromBracket)..at];

    /// <summary>The innermost bracket, as a place of its own; null where none is open.</summary>
    public CodePlace? Bracket => Brackets is [var at, ..] ? this with { Start = at, End = at, brackets = null } : null;

    /// <summary>The same for another place of the file.</summary>
    public CodePlace At(int start, int end) => this with { Start = start, End = end, brackets = null };

    private List<int> OpenBrackets()
    {
        List<int> places = [];
        for (var at = 0; at < Start; at++)
        {
            if (Text[at] is '(' or '[' or '{' or ')' or ']' or '}')
            {
                places.Add(at);
            }
        }

        var regions = LanguageTable.Of(Path, Text) is { } language ? Lexer.Find(Text, language, [.. places]) : null;
        List<int> open = [];
        for (var i = 0; i < places.Count; i++)
        {
            if (regions is not null && regions[i].Kind != RegionKind.Code)
            {
                continue;
            }

            if (Text[places[i]] is '(' or '[' or '{')
            {
                open.Add(places[i]);
            }
            else if (open.Count > 0)
            {
                open.RemoveAt(open.Count - 1);
            }
        }

        open.Reverse();
        return open.Count <= MostBrackets
            ? open
            : throw new CannotFixException($"more than {MostBrackets} brackets are open there");
    }
}
