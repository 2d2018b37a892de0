using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>Finds the nearest place that ties a value to a product. Another product named nearer cuts the tie.</summary>
internal static class ProductLinks
{
    private const int StatementReach = 240;

    public static ProductLink Find(CandidateContext site, Product product)
    {
        var naming = site.Naming;
        if (Names(site, naming, product))
        {
            return new ProductLink(Proximity.Name, naming.Start);
        }

        if (IsInAddressOfOther(site, product))
        {
            return default;
        }

        return InBrackets(site, product)
            ?? InCommand(site, product)
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
            && site.Mentions.Any(host.Start, host.End, Product.Other)
            && !site.Mentions.Any(host.Start, host.End, product);
    }

    /// <summary>The command that a flag belongs to: <c>pd auth add -t VALUE</c>, <c>pdcmd -k VALUE</c>, <c>pd-nagios -k VALUE</c>.</summary>
    private static ProductLink? InCommand(CandidateContext site, Product product)
    {
        ReadOnlySpan<char> text = site.Text;
        var flag = text.Slice(site.Naming.Start, site.Naming.Length);
        if (flag is not ['-', ..] && !flag.Contains(" -", StringComparison.Ordinal))
        {
            return null;
        }

        var reader = new TokenReader(text, site.Naming.End, site.Statement.Start);
        while (reader.TryRead(out var token) && !token.Has(Separators.Break | Separators.Line))
        {
            var word = text.Slice(token.Start, token.Length);
            var program = word[(word.LastIndexOf('/') + 1)..];
            var name = Name.Read(program);
            if (
                product == Product.PagerDuty
                    ? name.Has(WordClass.MaybePagerDuty)
                        && (!name.HasAny(WordClass.Unknown) || (program.StartsWith("pd-") && site.MayAbbreviate))
                    : name.Has(WordClass.MaybeRundeck)
            )
            {
                return new ProductLink(Proximity.Statement, token.Start);
            }
        }

        return null;
    }

    /// <summary>The names of the brackets that enclose the value in its own statement.</summary>
    private static ProductLink? InBrackets(CandidateContext site, Product product)
    {
        ReadOnlySpan<char> text = site.Text;
        var floor = site.Statement.Start;
        foreach (var bracket in new Enclosures(text, site.Candidate.Start, floor))
        {
            var naming = EnclosingNames.OfBracket(text, bracket, floor);
            if (Names(site, naming, product))
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
        var to = Math.Min(site.Statement.End, end + StatementReach);
        if (site.Mentions.TryFindLast(from, start, product, out var mention))
        {
            return new ProductLink(
                ReachAcross(site, mention, site.Text.AsSpan(mention.Start..start), '}'),
                mention.Start
            );
        }

        if (site.Mentions.TryFind(end, to, product, out mention))
        {
            return new ProductLink(
                ReachAcross(site, mention, site.Text.AsSpan(end..mention.Start), '{'),
                mention.Start
            );
        }

        // Of random values some hold a short name by chance.
        return site.Mentions.Any(from, start, Product.Other) || site.Mentions.Any(end, to, Product.Other)
            ? default(ProductLink)
            : null;
    }

    /// <summary>In a row of pairs, what another pair says is said by a sibling; what stands in brackets of its own is said of something else.</summary>
    private static Proximity ReachAcross(
        CandidateContext site,
        Mention mention,
        ReadOnlySpan<char> between,
        char bracket
    ) =>
        between.Contains(bracket) ? Proximity.Nearby
        : IsType(site, mention) ? Proximity.Section
        : site.Naming.Binding is Binding.Assigned or Binding.Paired && between.ContainsAny(',', ';', '&')
            ? Proximity.Sibling
        : Proximity.Statement;

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
        site.Outline.MoveTo(text, site.Statement.Start);
        var lines = site.Outline.Enclosing;
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            var start = lines[i].Start;
            var end = Lines.EndOf(text, start);
            if (site.Mentions.TryFind(start, end, product, out var mention))
            {
                if (!site.Owner.Holds(start) && SiblingLines.IsLabel(text, start, mention))
                {
                    continue;
                }

                return new ProductLink(Proximity.Parent, mention.Start);
            }

            if (Means(EnclosingNames.OfLine(text, start).Name, product))
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

    private static ProductLink? InSection(CandidateContext site, Product product)
    {
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
        site.Owner.IsNone && site.Mentions.First(product) is >= 0 and var any
            ? new ProductLink(Proximity.File, any)
            : default;
}
