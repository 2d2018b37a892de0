using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>Finds the product in the name of the program, or of the container, that a value is an argument of.</summary>
internal static class Programs
{
    private const int MostLines = 30;

    /// <summary>The command that a flag belongs to: <c>pd auth add -t VALUE</c>, <c>pdcmd -k VALUE</c>, <c>pd-nagios -k VALUE</c>.</summary>
    public static ProductLink? Find(CandidateContext site, Product product)
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
            if (IsProgramOf(site, product, name, program))
            {
                return new ProductLink(Proximity.Statement, token.Start);
            }
        }

        return InContainer(site, product);
    }

    private static bool IsProgramOf(CandidateContext site, Product product, Name name, ReadOnlySpan<char> program) =>
        product == Product.PagerDuty
            ? name.Has(WordClass.MaybePagerDuty)
                && (!name.HasAny(WordClass.Unknown) || (program.StartsWith("pd-") && site.MayAbbreviate))
            : name.Has(WordClass.MaybeRundeck);

    /// <summary>The container whose arguments are listed: <c>- name: pd-sync</c>, <c>args: ["--token", "…"]</c>.</summary>
    private static ProductLink? InContainer(CandidateContext site, Product product)
    {
        ReadOnlySpan<char> text = site.Text;
        for (var lines = LinesBeside.Before(text, site.Statement, MostLines); lines.MoveNext(); )
        {
            var line = text[lines.Current..Lines.EndOf(text, lines.Current)];
            var key = line.TrimStart(" -");
            if (!lines.IsOpener && (key.StartsWith("name: ") || key.StartsWith("image: ")))
            {
                var program = key[(key.LastIndexOfAny(' ', '/') + 1)..].Trim("\"'");
                if (IsProgramOf(site, product, Name.Read(program), program))
                {
                    return new ProductLink(Proximity.Sibling, lines.Current);
                }
            }
        }

        return null;
    }
}
