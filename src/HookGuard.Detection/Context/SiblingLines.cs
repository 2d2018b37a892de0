using System.Buffers;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>
/// Finds a product in the lines around a value that are not nested in anything else, so that they say something about the value or
/// about what encloses it: <c>type: pagerduty</c>, a comment, an import, an address.
/// </summary>
internal static class SiblingLines
{
    private const int MostBefore = 30;
    private const int MostAfter = 12;
    private const int ShortestPrefix = 3;

    private static readonly SearchValues<char> Binders = SearchValues.Create(":=>#/(");

    private static readonly string[] Imports =
    [
        "use",
        "using",
        "import",
        "from",
        "require",
        "include",
        "@import",
        "open",
        "library",
    ];

    private static readonly string[] Addresses = ["site", "host", "url", "endpoint", "server", "domain", "base_url"];

    private static readonly string[] Types =
    [
        "type",
        "provider",
        "kind",
        "vendor",
        "driver",
        "platform",
        "conn_type",
        "method",
        "transport",
    ];

    public static ProductLink? Find(CandidateContext site, Product product)
    {
        ReadOnlySpan<char> text = site.Text;
        ProductLink? best = null;
        for (var lines = LinesBeside.Before(text, site.Statement, MostBefore); lines.MoveNext(); )
        {
            best = Better(best, lines.IsOpener ? null : Says(site, lines.Current, product));
            if (text[lines.Current] != '=' && Outline.IsSection(text, lines.Current))
            {
                break;
            }
        }

        for (var lines = LinesBeside.After(text, site.Statement, MostAfter); lines.MoveNext(); )
        {
            if (Outline.IsSection(text, lines.Current))
            {
                break;
            }

            best = Better(best, lines.IsOpener ? null : Says(site, lines.Current, product));
        }

        return best;
    }

    /// <summary>Whether a line right beside the value says that it is for another product: <c>site: datadoghq.com</c>.</summary>
    public static bool IsOfOther(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var statement = site.Statement;
        return (Lines.TryGetPrevious(text, statement.Start, out var previous) && IsAddressOfOther(site, previous))
            || (Lines.TryGetNext(text, statement.End, out var next) && IsAddressOfOther(site, next));
    }

    private static bool IsAddressOfOther(CandidateContext site, int start)
    {
        var end = Lines.EndOf(site.Text, start);
        var line = site.Text.AsSpan(start..end).TrimStart(" \t-\"'");
        foreach (var address in Addresses)
        {
            if (line.StartsWith(address) && line[address.Length..].TrimStart("\"' ") is [':' or '=', ..])
            {
                return site.Mentions.Any(start, end, Product.Other)
                    && !site.Mentions.Any(start, end, Product.PagerDuty);
            }
        }

        return false;
    }

    private static ProductLink? Better(ProductLink? best, ProductLink? other) =>
        other is null || best?.Reach >= other?.Reach ? best : other;

    /// <summary>Whether what stands before a mention says that all around it is of that product: <c>type: pagerduty</c>.</summary>
    public static bool IsType(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" \t\"':=>");
        foreach (var type in Types)
        {
            if (before.EndsWith(type, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Not of a block that ends on its line, nor of what is set under another path: <c>provider "pagerduty" {}</c>, <c>alert.type=pagerduty</c>.</summary>
    private static bool IsTypeOf(CandidateContext site, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (after.IndexOf('{') is >= 0 and var open && after[open..].Contains('}'))
        {
            return false;
        }

        before = before.TrimStart(" \t-\"'");
        var dot = before[..before.IndexOfAnyOrEnd(" \t\"'=:(")].LastIndexOf('.');
        return dot < 0
            || site.Naming.Start < site.Statement.Start
            || site.Text.AsSpan(site.Naming.Start, site.Naming.Length).StartsWith(before[..(dot + 1)]);
    }

    /// <summary>Whether the value's own line says something else in the place where a line names the product: <c>notify("pagerduty", …)</c>.</summary>
    public static bool IsInPlaceOfOther(CandidateContext site, int line, Mention mention)
    {
        var prefix = site.Text.AsSpan(line..mention.Start).TrimStart(" \t").TrimEnd(" \"'`:@$-");
        var own = site.Text.AsSpan(site.Statement.Start..site.Candidate.Start).TrimStart(" \t");
        if (prefix.Length < ShortestPrefix || !own.StartsWith(prefix))
        {
            return false;
        }

        own = own[prefix.Length..];
        var word = own.TrimStart(" \"'`:@$-");
        return (word.Length < own.Length || !char.IsLetterOrDigit(prefix[^1]))
            && Owner.IsNamedBy(Name.Read(word[..word.IndexOfAnyOrEnd(" \t\"'`(){}[],;:=")]));
    }

    private static int IndexOfAnyOrEnd(this ReadOnlySpan<char> text, ReadOnlySpan<char> any) =>
        text.IndexOfAny(any) is >= 0 and var at ? at : text.Length;

    private static ProductLink? Says(CandidateContext site, int start, Product product)
    {
        var end = Lines.EndOf(site.Text, start);
        if (
            !site.Mentions.TryFindLast(start, end, null, out var mention)
            || mention.Product != product
            || IsOtherRow(site, start, end)
            || IsInPlaceOfOther(site, start, mention)
        )
        {
            return null;
        }

        var before = site.Text.AsSpan(start, mention.Start - start);
        var after = site.Text.AsSpan(mention.Start, end - mention.Start);
        return IsApart(site, mention)
            || !IsSaid(before, after)
            || site.Headings.Divide(site.Text, site.Candidate.Start, mention.Start)
                ? null
            : IsType(before) && IsTypeOf(site, before, after) ? new ProductLink(Proximity.Section, mention.Start)
            : site.Owner.Holds(start) ? new ProductLink(Proximity.Sibling, mention.Start)
            : null;
    }

    /// <summary>In a table, each row speaks for itself, and what stands above all of them for each.</summary>
    public static bool IsOtherRow(CandidateContext site, int start, int end) =>
        site.Naming.Binding == Binding.Column
        && start > Lines.StartOf(site.Text, site.Naming.Start)
        && site.Text.AsSpan(start..end).ContainsAny("|,;\t");

    /// <summary>Whether a list item is only called something by a product: <c>- name: pagerduty</c>.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text, int line, Mention mention)
    {
        var key = text[line..mention.Start].TrimStart(" \t");
        return key is ['-', ..]
            && key.TrimEnd(" \t\"'") is [.., ':']
            && Name.Read(key).HasAny(WordClass.Label | WordClass.Identifier);
    }

    /// <summary>Whether what stands before a mention makes it the name of something: <c>"name": "…</c></summary>
    public static bool IsLabelled(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" \t\"'");
        return before is [.., ':' or '=']
            && Name.Read(before[(before.LastIndexOfAny(',', '{', '(') + 1)..]).HasAny(WordClass.Label);
    }

    /// <summary>Whether a line names something else by a product: <c>PAGERDUTY_ENABLED=false</c>, <c>"pagerduty": { … }</c>.</summary>
    public static bool IsNameOfOther(CandidateContext site, int line, Mention mention)
    {
        var before = site.Text.AsSpan(line, mention.Start - line);
        var after = site.Text.AsSpan(mention.Start..Lines.EndOf(site.Text, mention.Start));
        var rest = after[mention.Length..].TrimStart("\"' ");
        return IsApart(site, mention)
            || (!IsSaid(before, after) && (rest is not [':' or '=', ..] || rest.Contains('{')));
    }

    /// <summary>Whether a mention stands in braces that do not hold the value.</summary>
    private static bool IsApart(CandidateContext site, Mention mention)
    {
        var isBefore = mention.Start < site.Candidate.Start;
        var between = isBefore
            ? site.Text.AsSpan(mention.Start..site.Candidate.Start)
            : site.Text.AsSpan(site.Candidate.End..mention.Start);
        var depth = 0;
        for (var at = 0; at < between.Length && depth >= 0; at++)
        {
            var c = between[isBefore ? at : ^(at + 1)];
            depth +=
                c == (isBefore ? '{' : '}') ? 1
                : c == (isBefore ? '}' : '{') ? -1
                : 0;
        }

        return depth < 0;
    }

    /// <summary>Whether the line says so in a value, a comment, a heading or an import, and not in the name of something else.</summary>
    private static bool IsSaid(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var start = before.TrimStart();
        if (before.ContainsAny(Binders) || start is ['*' or '-' or ';' or '#', ..] || !after.ContainsAny(":="))
        {
            return true;
        }

        foreach (var import in Imports)
        {
            if (start.StartsWith(import) && start.Length > import.Length && !char.IsLetterOrDigit(start[import.Length]))
            {
                return true;
            }
        }

        return false;
    }
}
