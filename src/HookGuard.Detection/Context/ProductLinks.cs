using System.Buffers;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>Finds the nearest place that ties a value to a product. Another product named nearer cuts the tie.</summary>
internal static class ProductLinks
{
    private const int StatementReach = 240;

    private static readonly SearchValues<char> BetweenPairs = SearchValues.Create(" \t\r\n,;&{([");
    private static readonly SearchValues<char> AroundValues = SearchValues.Create(" \t\r\n\"'");

    public static ProductLink FindInName(CandidateContext site, Product product) =>
        Names(site, site.Naming, product) ? new ProductLink(Proximity.Name, site.Naming.Start) : default;

    public static ProductLink Find(CandidateContext site, Product product)
    {
        if (FindInName(site, product) is { Reach: Proximity.Name } named)
        {
            return named;
        }

        if (IsInAddressOfOther(site, product) || Requests.GoElsewhere(site, product))
        {
            return default;
        }

        return InBrackets(site, product)
            ?? Programs.Find(site, product)
            ?? Rather(InStatement(site, product), site, product)
            ?? InParents(site, product)
            ?? InSection(site, product)
            ?? InUse(site, product)
            ?? (SiblingLines.IsOfOther(site) ? default(ProductLink) : SiblingLines.Find(site, product))
            ?? InPath(site, product)
            ?? Vicinity.Find(site, product)
            ?? Anywhere(site, product);
    }

    /// <summary>A query is for the host that it is sent to, whatever the path speaks of.</summary>
    private static bool IsInAddressOfOther(CandidateContext site, Product product)
    {
        var host = Urls.HostOf(site);
        return host.Length > 0
            && (
                site.Mentions.Any(host.Start, host.End, Product.Other)
                || (product == Product.PagerDuty && IsPublicName(site.Text.AsSpan(host.Start..host.End)))
            )
            && !site.Mentions.Any(host.Start, host.End, product);
    }

    /// <summary>Whose host it is, its name says: none of this machine or network, and none that is filled in.</summary>
    private static bool IsPublicName(ReadOnlySpan<char> host) =>
        host.Contains('.')
        && char.IsAsciiLetter(host[^1])
        && !host.ContainsAny('@', '$', '%')
        && !Name.Read(host).HasAny(WordClass.MaybePagerDuty | WordClass.PagerDuty);

    /// <summary>The names of the brackets that enclose the value in its own statement.</summary>
    private static ProductLink? InBrackets(CandidateContext site, Product product)
    {
        ReadOnlySpan<char> text = site.Text;
        var floor = site.Statement.Start;
        foreach (var bracket in new Enclosures(text, site.Candidate.Start, floor))
        {
            var naming = EnclosingNames.OfBracket(text, bracket, floor);
            if (Names(site, naming, product) || IsAbbreviated(site, naming.Name, product))
            {
                return new ProductLink(Proximity.Parent, naming.Start);
            }

            if (naming.Name.Has(WordClass.Vendor))
            {
                return default(ProductLink);
            }
        }

        return null;
    }

    /// <summary>Minified code is one statement: how a variable is used in it says more than what else is there.</summary>
    private static ProductLink? Rather(ProductLink? found, CandidateContext site, Product product) =>
        found is { Reach: Proximity.Nearby or Proximity.Sibling } ? InUse(site, product) ?? found : found;

    private static ProductLink? InStatement(CandidateContext site, Product product)
    {
        var (start, end) = (site.Candidate.Start, site.Candidate.End);
        var from = Math.Max(site.Statement.Start, start - StatementReach);
        var last = Math.Min(site.Statement.End, end + StatementReach);
        for (var to = start; site.Mentions.TryFindLast(from, to, product, out var before); to = before.Start)
        {
            if (!Apart.Is(site, before) && !NamesOtherPair(site, before))
            {
                return new ProductLink(
                    ReachAcross(site, before, site.Text.AsSpan(before.Start..start), '}'),
                    before.Start
                );
            }
        }

        if (
            site.Mentions.TryFind(end, last, product, out var mention)
            && !Apart.Is(site, mention)
            && !NamesOtherPair(site, mention)
        )
        {
            return new ProductLink(
                ReachAcross(site, mention, site.Text.AsSpan(end..mention.Start), '{'),
                mention.Start
            );
        }

        // Of random values some hold a short name by chance.
        return site.Mentions.Any(from, start, Product.Other) || site.Mentions.Any(end, last, Product.Other)
            ? default(ProductLink)
            : null;
    }

    /// <summary>Two settings of one command, each with the name of its own product: <c>--set pagerduty.enabled=false --set other.key=…</c>.</summary>
    private static bool NamesOtherPair(CandidateContext site, Mention mention)
    {
        if (site.Owner.Kind != OwnerKind.Name || site.Naming.Start == mention.Start)
        {
            return false;
        }

        var start = site.Statement.Start + 1;
        start += site.Text.AsSpan((start - 1)..mention.Start).LastIndexOfAny(BetweenPairs);
        var between = mention.Start < site.Naming.Start ? site.Text.AsSpan(mention.Start..site.Naming.Start) : "=.";
        var hasValue = between[(between.LastIndexOfAny(':', '=') + 1)..].ContainsAnyExcept(AroundValues);
        return hasValue && (Siblings.IsInName(site.Text, start, mention) || IsFlag(site.Text, start, mention));
    }

    private static bool IsFlag(ReadOnlySpan<char> text, int start, Mention mention)
    {
        var rest = text[(mention.Start + mention.Length)..];
        var length = rest.IndexOfAny(' ', '\t', '\n');
        return text[start] == '-' && length >= 0 && rest[length] == ' ' && !rest[..length].ContainsAny('=', '"', '\'');
    }

    /// <summary>In a row of pairs, what another pair says is said by a sibling; what stands in brackets of its own is said of something else.</summary>
    private static Proximity ReachAcross(
        CandidateContext site,
        Mention mention,
        ReadOnlySpan<char> between,
        char bracket
    ) =>
        between.Contains(bracket) || IsLabelOutside(site, mention) ? Proximity.Nearby
        : IsComment(between) ? Proximity.Statement
        : IsType(site, mention) ? Proximity.Section
        : site.Naming.Binding is Binding.Assigned or Binding.Paired && between.ContainsAny(',', ';', '&')
            ? Proximity.Sibling
        : Proximity.Statement;

    /// <summary>What is merely called by a product says nothing of what has a name of its own in it: <c>"name": "pagerduty", "triggers": { … }</c>.</summary>
    private static bool IsLabelOutside(CandidateContext site, Mention mention) =>
        !site.Owner.Holds(mention.Start)
        && SiblingLines.IsLabelled(site.Text.AsSpan(site.Statement.Start..mention.Start));

    /// <summary>Whether a statement has ended and a comment on it follows.</summary>
    private static bool IsComment(ReadOnlySpan<char> between) =>
        between.TrimStart("\"'`;,)]} \t") is ['/', '/' or '*', ..] or ['#', ' ', ..] or ['-', '-', ' ', ..];

    private static bool IsType(CandidateContext site, Mention mention) =>
        SiblingLines.IsType(site.Text.AsSpan(site.Statement.Start, mention.Start - site.Statement.Start));

    private static bool Names(CandidateContext site, BoundName naming, Product product) =>
        !naming.IsNone
        && (
            (
                Means(naming.Name, product)
                && (naming.Name.IsPagerDuty || product != Product.PagerDuty || site.MayAbbreviate)
            ) || site.Mentions.Any(naming.Start, naming.Start + naming.Length, product)
        )
        && !IsCommandPath(site.Text, naming);

    /// <summary>A program's arguments are not named by where the program is.</summary>
    private static bool IsCommandPath(string text, BoundName naming) =>
        naming.Binding == Binding.Spoken && text.AsSpan(naming.Start, naming.Length).Contains('/');

    private static bool Means(Name name, Product product) =>
        product switch
        {
            Product.PagerDuty => name.MeansPagerDuty,
            Product.Rundeck => name.MeansRundeck,
            _ => name.Has(WordClass.Vendor),
        };

    private static ProductLink? InParents(CandidateContext site, Product product)
    {
        ReadOnlySpan<char> text = site.Text;
        if (InTag(site, product) is { } tag)
        {
            return tag;
        }

        site.Outline.MoveTo(text, site.Statement.Start);
        var lines = site.Outline.Enclosing;
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            var start = lines[i].Start;
            var end = Lines.EndOf(text, start);
            if (site.Mentions.TryFind(start, end, product, out var mention))
            {
                if (
                    (!site.Owner.Holds(start) && SiblingLines.IsLabel(text, start, mention))
                    || ClosedBrackets.Hold(text, mention, site.Candidate.Start)
                )
                {
                    continue;
                }

                return new ProductLink(Proximity.Parent, mention.Start);
            }

            var name = EnclosingNames.OfLine(text, start).Name;
            if (Means(name, product) || IsAbbreviated(site, name, product))
            {
                return new ProductLink(Proximity.Parent, start);
            }

            if (site.Mentions.Any(start, end, Product.Other))
            {
                // What stands inside may still say whom it is for: an alert target of one product that pages through another.
                return SiblingLines.Find(site, product) is { Reach: Proximity.Section } type
                    ? type
                    : default(ProductLink);
            }
        }

        return null;
    }

    /// <summary>An element that a line opens at its end holds the next line, and all that is said on the first is said of one thing.</summary>
    private static ProductLink? InTag(CandidateContext site, Product product)
    {
        ReadOnlySpan<char> text = site.Text;
        return
            Lines.TryGetPrevious(text, site.Statement.Start, out var previous)
            && Lines.EndOf(text, previous) is var end
            && text[previous..end].TrimEnd() is [.., '>'] line
            && line[(line.LastIndexOf('<') + 1)..] is [>= 'A' and <= 'z', .., not '/', '>']
            && site.Mentions.TryFindLast(previous, end, product, out var mention)
            ? new ProductLink(Proximity.Statement, mention.Start)
            : null;
    }

    /// <summary>What holds a key may be called <c>pd</c> and nothing else.</summary>
    private static bool IsAbbreviated(CandidateContext site, Name name, Product product) =>
        product == Product.PagerDuty
        && (name.Senses & ~(WordClass.Filler | WordClass.Type)) == WordClass.MaybePagerDuty
        && site.Name.IsGenericCredential
        && site.MayAbbreviate;

    private static ProductLink? InSection(CandidateContext site, Product product)
    {
        foreach (var heading in site.Headings.Around(site.Candidate.Start))
        {
            if (site.Mentions.TryFind(heading, Lines.EndOf(site.Text, heading), product, out var named))
            {
                return new ProductLink(Proximity.Section, named.Start);
            }
        }

        var section = site.Outline.Section;
        return section >= 0 && site.Mentions.TryFind(section, Lines.EndOf(site.Text, section), product, out var mention)
            ? new ProductLink(Proximity.Section, mention.Start)
            : null;
    }

    private static ProductLink? InUse(CandidateContext site, Product product) =>
        VariableUses.TryFind(site, product, out var at) ? new ProductLink(Proximity.Use, at) : null;

    private static ProductLink? InPath(CandidateContext site, Product product) =>
        Means(site.Path.File, product) ? new ProductLink(Proximity.FileName, -1)
        : Means(site.Path.Folders, product) ? new ProductLink(Proximity.Folder, -1)
        : null;

    private static ProductLink Anywhere(CandidateContext site, Product product) =>
        site.Owner.IsNone
        && site.Mentions.First(product) is >= 0 and var any
        && !SiblingLines.IsOtherRow(site, Lines.StartOf(site.Text, any), Lines.EndOf(site.Text, any))
        && !site.Headings.Divide(site.Text, site.Candidate.Start, any)
            ? new ProductLink(Proximity.File, any)
            : default;
}
