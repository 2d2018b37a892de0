using System.Buffers;
using HookGuard.Detection.Structure;

namespace HookGuard.Detection.Surroundings;

/// <summary>
/// Finds a product in the lines around a value that are not nested in anything else, so that they say something about the value or
/// about what encloses it: <c>type: pagerduty</c>, a comment, an import, an address.
/// </summary>
internal static class Siblings
{
    private const int MostBefore = 30;
    private const int MostAfter = 12;

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

    public static Association? Find(Site site, Product product)
    {
        ReadOnlySpan<char> text = site.Text;
        Association? best = null;
        var line = site.Statement.Start;
        var least = Lines.IndentOf(text, line);
        for (var i = 0; i < MostBefore && Lines.TryGetPrevious(text, line, out var previous); i++)
        {
            best = Better(best, IsSibling(text, previous, ref least) ? Says(site, previous, product) : null);
            if (text[previous] != '=' && Outline.IsSection(text, previous))
            {
                break;
            }

            line = previous;
        }

        var end = site.Statement.End;
        least = Lines.IndentOf(text, site.Statement.Start);
        for (var i = 0; i < MostAfter && Lines.TryGetNext(text, end, out var next); i++)
        {
            if (Outline.IsSection(text, next))
            {
                break;
            }

            best = Better(best, IsSibling(text, next, ref least) ? Says(site, next, product) : null);
            end = Lines.EndOf(text, next);
        }

        return best;
    }

    /// <summary>Whether a line right beside the value says that it is for another product: <c>site: datadoghq.com</c>.</summary>
    public static bool IsOfOther(Site site)
    {
        ReadOnlySpan<char> text = site.Text;
        var statement = site.Statement;
        return (Lines.TryGetPrevious(text, statement.Start, out var previous) && IsAddressOfOther(site, previous))
            || (Lines.TryGetNext(text, statement.End, out var next) && IsAddressOfOther(site, next));
    }

    private static bool IsAddressOfOther(Site site, int start)
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

    private static Association? Better(Association? best, Association? other) =>
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

    /// <summary>Lines may only be less indented the further away they are.</summary>
    private static bool IsSibling(ReadOnlySpan<char> text, int line, ref int least)
    {
        var indent = Lines.IndentOf(text, line);
        if (indent < 0 || indent > least)
        {
            return false;
        }

        least = indent;
        return true;
    }

    private static Association? Says(Site site, int start, Product product)
    {
        var end = Lines.EndOf(site.Text, start);
        if (!site.Mentions.TryFindLast(start, end, null, out var mention) || mention.Product != product)
        {
            return null;
        }

        var before = site.Text.AsSpan(start, mention.Start - start);
        var after = site.Text.AsSpan(mention.Start, end - mention.Start);
        return IsNested(before) || !IsSaid(before, after) ? null
            : IsType(before) ? new Association(Reach.Section, mention.Start)
            : new Association(Reach.Sibling, mention.Start);
    }

    /// <summary>Inside brackets of its own it belongs to something else.</summary>
    private static bool IsNested(ReadOnlySpan<char> before) => before.TrimStart(" \t-{").Count('{') > before.Count('}');

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
