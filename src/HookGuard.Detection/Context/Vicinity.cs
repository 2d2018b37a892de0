using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Context;

/// <summary>Finds a product in the few lines around a value, unless they name something else by it or another product stands nearer.</summary>
internal static class Vicinity
{
    private const int Reach = 600;
    private const int MostLines = 40;

    public static ProductLink? Find(CandidateContext site, Product product) =>
        Find(site, product, LinesBeside.Before(site.Text, site.Statement, MostLines))
        ?? Find(site, product, LinesBeside.After(site.Text, site.Statement, MostLines));

    private static ProductLink? Find(CandidateContext site, Product product, LinesBeside lines)
    {
        var section = false;
        while (lines.MoveNext())
        {
            var line = lines.Current;
            if (IsBeyondSection(site, line, ref section))
            {
                break;
            }

            if (line < site.Candidate.Start - Reach || line > site.Candidate.End + Reach || !site.Owner.Holds(line))
            {
                break;
            }

            if (SiblingLines.IsOtherRow(site, line, Lines.EndOf(site.Text, line)))
            {
                continue;
            }

            if (site.Mentions.TryFindLast(line, EndOf(site.Text, line, lines.IsOpener), null, out var mention))
            {
                if (SiblingLines.IsInPlaceOfOther(site, line, mention))
                {
                    continue;
                }

                if (mention.Product != product || site.Headings.Divide(site.Text, site.Candidate.Start, mention.Start))
                {
                    break;
                }

                if (!lines.IsOpener ? !SiblingLines.IsNameOfOther(site, line, mention) : IsTransparent(site.Text, line))
                {
                    return new ProductLink(Proximity.Nearby, mention.Start);
                }
            }
        }

        return null;
    }

    /// <summary>Whether the header of a table, such as <c>[[alert]]</c>, stands between a line and the value.</summary>
    private static bool IsBeyondSection(CandidateContext site, int line, ref bool section)
    {
        var wasSection = section;
        section |=
            site.Text[line] == '[' && site.Text.AsSpan(line..Lines.EndOf(site.Text, line)).TrimEnd() is [.., ']'];
        return line > site.Candidate.Start ? section : wasSection;
    }

    /// <summary>The metadata of an object says what all of it is for, and code runs together.</summary>
    private static bool IsTransparent(ReadOnlySpan<char> text, int line) =>
        text[line..Lines.EndOf(text, line)] is var opener
        && (opener.TrimStart(" \t\"").StartsWith("metadata") || Owner.IsCode(opener));

    private static int EndOf(ReadOnlySpan<char> text, int line, bool isOpener)
    {
        var end = Lines.EndOf(text, line);
        var indent = Lines.IndentOf(text, line);
        for (
            var i = 0;
            isOpener
                && i < MostLines
                && Lines.TryGetNext(text, end, out var next)
                && Lines.IndentOf(text, next) > indent;
            i++
        )
        {
            end = Lines.EndOf(text, next);
        }

        return end;
    }
}
