using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Context;

/// <summary>Where the variable that holds a value is used: <c>KEY = "…"</c> here, <c>f"Token token={KEY}"</c> there.</summary>
internal static class VariableUses
{
    private const int Farthest = 32 * 1024;
    private const int MostUses = 12;
    private const int LongestName = 80;
    private const int Reach = 240;
    private const int MostBlanks = 80;

    private static readonly string[] Definitions =
    [
        "def",
        "define",
        "defvar",
        "defparameter",
        "defconst",
        "setq",
        "set",
        "let",
    ];

    public static bool TryFind(CandidateContext site, Product product, out int at)
    {
        at = -1;
        // What only names a field of something else's block is no variable.
        return (
                site.Owner is { IsNone: true } or { Kind: not OwnerKind.Block }
                && TryFind(site, site.Naming, product, out at)
            )
            || TryFind(site, site.Parent, product, out at)
            || TryFindAlias(site, product, out at);
    }

    /// <summary>YAML names values, and what holds them, to use them elsewhere: <c>x-key: &amp;pd …</c>, <c>routing_key: *pd</c>.</summary>
    private static bool TryFindAlias(CandidateContext site, Product product, out int at)
    {
        ReadOnlySpan<char> text = site.Text;
        at = -1;
        var line = text[site.Statement.Start..site.Candidate.Start].TrimEnd(" \"'");
        if (IsAliased(site, line, product, ref at))
        {
            return true;
        }

        site.Outline.MoveTo(text, site.Statement.Start);
        foreach (var (_, start) in site.Outline.Enclosing)
        {
            if (IsAliased(site, text[start..Lines.EndOf(text, start)].TrimEnd(), product, ref at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAliased(CandidateContext site, ReadOnlySpan<char> line, Product product, ref int at)
    {
        var anchor = line.LastIndexOf(" &") + 2;
        if (anchor < 2 || anchor == line.Length || line[anchor..].Contains(' '))
        {
            return false;
        }

        ReadOnlySpan<char> text = site.Text;
        var name = line[anchor..];
        var to = Math.Min(text.Length, site.Candidate.End + Farthest);
        for (
            var (next, uses) = (site.Candidate.End, 0);
            uses < MostUses && text[next..to].IndexOf('*') is var found and >= 0;
            next++
        )
        {
            next += found;
            var start = next + 1;
            if (text[start..to].StartsWith(name) && IsWholeWord(text, start, name.Length))
            {
                uses++;
                if (IsFor(site, start, start + name.Length, product))
                {
                    at = start;
                    return true;
                }
            }
        }

        return false;
    }

    private static bool TryFind(CandidateContext site, BoundName naming, Product product, out int at)
    {
        ReadOnlySpan<char> text = site.Text;
        at = -1;
        if (
            (
                naming.Binding is not (Binding.Assigned or Binding.Enclosing)
                && !IsDefined(text, naming)
                && !IsInitialised(text, naming)
            )
            || naming.Length is 0 or > LongestName
            || IsTag(text, naming.Start)
        )
        {
            return false;
        }

        var name = LastIdentifier(text.Slice(naming.Start, naming.Length));
        if (name.IsEmpty)
        {
            return false;
        }

        var from = Math.Max(0, naming.Start - Farthest);
        var to = Math.Min(text.Length, site.Candidate.End + Farthest);
        var uses = 0;
        for (
            var next = from;
            uses < MostUses && text[next..to].IndexOf(name) is var found and >= 0;
            next += name.Length
        )
        {
            next += found;
            if (
                next >= naming.Start && next < site.Candidate.End
                || !IsWholeWord(text, next, name.Length)
                || IsSet(text, next, name.Length)
                || (naming.Binding == Binding.Enclosing && IsLabel(text, next, name.Length))
            )
            {
                continue;
            }

            uses++;
            if (IsFor(site, next, next + name.Length, product))
            {
                at = next;
                return true;
            }
        }

        return false;
    }

    /// <summary>Some languages define by words alone: <c>(def key "…")</c>, <c>set key …</c>, <c>@key "…"</c>.</summary>
    private static bool IsDefined(ReadOnlySpan<char> text, BoundName naming)
    {
        if (naming.Binding != Binding.Spoken)
        {
            return false;
        }

        var line = text[Lines.StartOf(text, naming.Start)..naming.End].TrimStart(" \t(");
        if (line is ['@', ..])
        {
            return !line.Contains(' ');
        }

        foreach (var word in Definitions)
        {
            if (line.StartsWith(word) && line.Length > word.Length && line[word.Length] == ' ')
            {
                return !line[(word.Length + 1)..].Contains(' ');
            }
        }

        return false;
    }

    /// <summary>C++ gives a member its value as if it were called: <c>Pager() : key_("…")</c>.</summary>
    private static bool IsInitialised(ReadOnlySpan<char> text, BoundName naming) =>
        naming.Binding == Binding.Called
        && text.Slice(naming.Start, naming.Length) is [.., '_'] or ['m', '_', ..]
        && text[..naming.Start].TrimEnd() is [.., ',' or ':'];

    private static bool IsFor(CandidateContext site, int start, int end, Product product)
    {
        var use = site.UseAt(start, end);
        var statement = use.Statement;
        var (from, to) = (Math.Max(statement.Start, start - Reach), Math.Min(statement.End, end + Reach));
        // Minified code has many statements in a line.
        from += site.Text.AsSpan(from..start).LastIndexOf(';') + 1;
        to = site.Text.AsSpan(end..to).IndexOf(';') is >= 0 and var next ? end + next : to;
        if (site.Mentions.Any(from, to, product))
        {
            return true;
        }

        var naming = use.Naming;
        return product == Product.PagerDuty
            ? naming.Name.IsEventsKey
                || naming.Name.MeansPagerDuty
                || Headers.IsTokenScheme(site.Text, use.Start, statement.Start)
                || Headers.IsFormattedInto(site.Text, use.Start, statement.Start)
            : naming.Name.MeansRundeck;
    }

    private static ReadOnlySpan<char> LastIdentifier(ReadOnlySpan<char> name)
    {
        var end = name.Length;
        while (end > 0 && !IsIdentifier(name[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && IsIdentifier(name[start - 1]))
        {
            start--;
        }

        return start < end && char.IsAsciiDigit(name[start]) ? [] : name[start..end];
    }

    private static bool IsWholeWord(ReadOnlySpan<char> text, int start, int length) =>
        (start == 0 || !IsIdentifier(text[start - 1]))
        && (start + length == text.Length || !IsIdentifier(text[start + length]));

    private static bool IsTag(ReadOnlySpan<char> text, int name) => text[..name].TrimEnd('/') is [.., '<'];

    /// <summary>A block may bear the same label as another one: <c>notifier "other" "core" {</c>.</summary>
    private static bool IsLabel(ReadOnlySpan<char> text, int start, int length) =>
        text[..start] is [.., ' ', '"'] && text[(start + length)..] is ['"', ' ', ..];

    /// <summary>What is set under the same name elsewhere is no use: <c>other.api.key=…</c>, <c>"key": …</c>, <c>{ key: … }</c></summary>
    private static bool IsSet(ReadOnlySpan<char> text, int start, int length)
    {
        var after = text[(start + length)..].TrimStart("\"'").TrimStart(' ');
        if (after is ['=', not ('=' or '>' or '~'), ..])
        {
            return true;
        }

        var before = text[Math.Max(0, start - MostBlanks)..start].TrimEnd("\"'");
        return after is [':', not (':' or '=' or '-'), ..]
            && before.TrimEnd(" \t") is [] or [.., '{' or ',' or '-' or '(' or '\n' or '\r'];
    }

    private static bool IsIdentifier(char c) => char.IsLetterOrDigit(c) || c == '_';
}
