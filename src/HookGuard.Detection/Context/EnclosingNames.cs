using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>The names of what encloses a value: brackets in its line, lines above with less indentation, its section.</summary>
internal static class EnclosingNames
{
    private static readonly string[] Branches =
    [
        "if",
        "else",
        "elif",
        "elsif",
        "elseif",
        "unless",
        "when",
        "case",
        "switch",
        "match",
        "try",
    ];

    /// <summary>The name of the nearest enclosure that has one which says something.</summary>
    public static BoundName Nearest(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var floor = site.Statement.Start;
        foreach (var bracket in new Enclosures(text, site.Candidate.Start, floor))
        {
            var naming = OfBracket(text, bracket, floor);
            if (!naming.IsNone && !naming.Name.IsFiller)
            {
                return naming;
            }
        }

        site.Outline.MoveTo(text, floor);
        var enclosing = site.Outline.Enclosing;
        for (var i = enclosing.Length - 1; i >= 0; i--)
        {
            var naming = IsBranch(text, enclosing[i].Start) ? BoundName.None : OfFunction(text, enclosing[i].Start);
            if (!naming.IsNone && !naming.Name.IsFiller)
            {
                return naming with { Binding = Binding.Enclosing };
            }
        }

        return BoundName.None;
    }

    /// <summary>A function that is called for what it returns, whatever its parameters are called.</summary>
    private static BoundName OfFunction(ReadOnlySpan<char> text, int line)
    {
        var content = text[line..Lines.EndOf(text, line)];
        var end = content.IndexOf('(');
        var start = end < 0 ? -1 : content[..end].LastIndexOfAny(' ', '\t', '.') + 1;
        if (start > 0 && start < end)
        {
            var name = Name.Read(content[start..end]);
            if (name.IsCredential && name.MeansPagerDuty)
            {
                return new BoundName(name, line + start, end - start, Binding.Enclosing);
            }
        }

        return OfLine(text, line);
    }

    /// <summary>Whether a line says when, and not what for: <c>if env == "prod":</c></summary>
    private static bool IsBranch(ReadOnlySpan<char> text, int line)
    {
        var content = text[line..Lines.EndOf(text, line)].TrimStart(" \t}");
        foreach (var word in Branches)
        {
            if (
                content.StartsWith(word)
                && content.Length > word.Length
                && content[word.Length] is ' ' or '(' or ':' or '{'
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name of what an opening bracket belongs to.</summary>
    public static BoundName OfBracket(ReadOnlySpan<char> text, int bracket, int floor)
    {
        // Another item of a list.
        if (text[floor..bracket].TrimEnd() is [.. var before, ','] && before.TrimEnd() is [.., '}' or ']'])
        {
            return BoundName.None;
        }

        var isCall = text[bracket] == '(';
        var naming = NameReader.Read(text, isCall ? bracket + 1 : bracket, floor);
        return naming.IsNone || isCall ? naming : naming with { Binding = Binding.Enclosing };
    }

    /// <summary>Whether the nearest enclosure in the value's own statement has a name that says whose it is: <c>"storage": { "key": … }</c>.</summary>
    public static bool HasOwner(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        foreach (var bracket in new Enclosures(text, site.Candidate.Start, site.Statement.Start))
        {
            var naming = OfBracket(text, bracket, site.Statement.Start);
            if (naming.Binding == Binding.Enclosing)
            {
                return naming.Name.HasAny(WordClass.Unknown | WordClass.Vendor);
            }
        }

        return false;
    }

    /// <summary>Whether the name of anything that encloses the value, or words close by, say one of the given things.</summary>
    public static bool Any(CandidateContext site, WordClass any)
    {
        ReadOnlySpan<char> text = site.Text;
        foreach (var bracket in new Enclosures(text, site.Candidate.Start, site.Statement.Start))
        {
            if (OfBracket(text, bracket, site.Statement.Start).Name.HasAny(any))
            {
                return true;
            }
        }

        site.Outline.MoveTo(text, site.Statement.Start);
        foreach (var (_, start) in site.Outline.Enclosing)
        {
            if (Name.Read(text[start..Lines.EndOf(text, start)]).HasAny(any))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name that a line gives to what it encloses: the last one on it.</summary>
    public static BoundName OfLine(ReadOnlySpan<char> text, int lineStart)
    {
        var end = Lines.EndOf(text, lineStart);
        return NameReader.Read(text, end, lineStart);
    }
}
