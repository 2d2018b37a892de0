using System.Buffers;
using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Rules;

/// <summary>Tells from what touches a candidate that it is a part of something longer: base64, a path, a file name, an address, code.</summary>
internal static class AdjacentText
{
    /// <summary>Lines of encoded blocks are at least this long.</summary>
    private const int BlockWidth = 48;

    /// <summary>So many letters are a word, or are none.</summary>
    private const int FewestLetters = 12;

    private static readonly SearchValues<char> PlainBase64 = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    );

    public static bool IsPartOfLargerToken(CandidateContext site) =>
        site.Candidate.Has(Shape.SelfIdentifying)
            ? GoesOn(site) || IsInBase64(site) || EncodedBlocks.Hold(site)
            : IsName(site)
                || After(site)
                || Before(site)
                || IsPathSegment(site)
                || IsInBlock(site)
                || EncodedBlocks.Hold(site)
                || IsFileSum(site);

    /// <summary>Whether a mark at the end of the line says that the next one goes on with it.</summary>
    private static bool GoesOn(CandidateContext site) =>
        site.Right == '\\' && site.Text.AsSpan(site.Candidate.End + 1) is ['\n' or '\r', ..];

    /// <summary>
    /// Whether the run of base64 that the value may be cut from is one: no alphabet has its plus together with dashes and underscores, and
    /// the parts of a path are words.
    /// </summary>
    private static bool IsInBase64(CandidateContext site) =>
        (site.Left is '/' or '+' || site.Right is '/' or '+')
        && !site.Value.ContainsAny('-', '_')
        && !(site.Left == '/' && (Urls.IsInAddress(site) || Urls.IsIntegration(site)))
        && (
            IsBase64(site.Text.AsSpan(0, site.Candidate.Start), fromEnd: true)
            || IsBase64(site.Text.AsSpan(site.Candidate.End), fromEnd: false)
        );

    private static bool IsBase64(ReadOnlySpan<char> side, bool fromEnd)
    {
        side = fromEnd ? side[^Math.Min(side.Length, BlockWidth)..] : side[..Math.Min(side.Length, BlockWidth)];
        var end = fromEnd ? side.LastIndexOfAnyExcept(PlainBase64) : side.IndexOfAnyExcept(PlainBase64);
        var run = fromEnd ? side[(end + 1)..] : side[..(end < 0 ? side.Length : end)];
        return (!fromEnd && !run.IsEmpty && end >= 0 && side[end] == '=')
            || (Randomness.HasBothCases(run) && run.ContainsAnyInRange('0', '9'))
            || (run.Length >= FewestLetters && !Randomness.IsMadeOfWords(run));
    }

    /// <summary>A value that another is given to, as the first half of a pair, is itself a name.</summary>
    private static bool IsName(CandidateContext site)
    {
        if (site.Left is not ('"' or '\'') || site.Right != site.Left)
        {
            return false;
        }

        var end = site.Candidate.End + 1;
        var after = site.Text.AsSpan(end, Math.Min(8, site.Text.Length - end)).TrimStart(' ');
        var before = site.Text.AsSpan(0, site.Candidate.Start - 1).TrimEnd(" \t");
        return after is [':'] or [':', not ':', ..] or ['=', not '=', ..]
            && before is [] or [.., '{' or ',' or '[' or '(' or '\n'];
    }

    /// <summary>Before the host of an address or a mail.</summary>
    public static bool MakeItUserName(CandidateContext site) =>
        site.Right == '@'
        && site.Left != '@'
        && !site.Candidate.Has(Shape.SelfIdentifying)
        && site.PagerDuty.Reach < Proximity.Statement;

    private static bool After(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var next = site.Candidate.End + 1 < text.Length ? text[site.Candidate.End + 1] : '\n';
        return site.Right switch
        {
            '=' => next is not ('>' or ' ' or '\n' or '\r') && !text[site.Candidate.End..].StartsWith("==>"),
            '(' => true,
            '.' => char.IsAsciiLetterOrDigit(next),
            '\\' => next is '\n' or '\r',
            _ => false,
        };
    }

    private static bool Before(CandidateContext site)
    {
        var start = site.Candidate.Start;
        var beforeThat = start > 1 ? site.Text[start - 2] : '\n';
        return site.Left switch
        {
            '.' => char.IsAsciiLetterOrDigit(beforeThat),
            '?' or '#' => char.IsAsciiLetterOrDigit(beforeThat),
            '%' => true,
            '=' => start > 2 && beforeThat == 'v' && site.Text[start - 3] is '?' or '&',
            ' ' => IsOperand(site.Text.AsSpan(0, start - 1)),
            _ => false,
        };
    }

    /// <summary>What is compared or masked without quotes is a constant's name.</summary>
    private static bool IsOperand(ReadOnlySpan<char> before) =>
        before is [.., '=' or '!', '='] or [.., ' ' or '&', '&'];

    /// <summary>Between slashes stand keys in a few known addresses, and elsewhere hashes, ids and base64.</summary>
    private static bool IsPathSegment(CandidateContext site) =>
        (site.Left == '/' || site.Right == '/')
        && !Urls.IsIntegration(site)
        && !Urls.IsRundeckWebhook(site)
        && !Urls.IsCalendar(site, out _)
        && !(site.Left == '/' && Urls.IsAuthority(site))
        && !TouchesName(site);

    /// <summary>Where a name may touch the value, as in <c>s/NAME/VALUE/</c> and <c>NAME,VALUE/…</c>: asking for it costs the most.</summary>
    private static bool TouchesName(CandidateContext site) =>
        (site.Left is ',' or '|' or '、' or '，' || NameResolver.IsReplacement(site))
        && site.Naming.Binding == Binding.Beside
        && site.Naming.End == site.Candidate.Start - 1;

    /// <summary>The lines of an encrypted or encoded block are one run each, and the last is the shortest.</summary>
    private static bool IsInBlock(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var candidate = site.Candidate;
        if (site.Right is not ('\n' or '\r'))
        {
            return false;
        }

        var line = Lines.StartOf(text, candidate.Start);
        if (!text[line..candidate.Start].IsWhiteSpace())
        {
            return false;
        }

        return Lines.TryGetPrevious(text, line, out var previous)
            && IsBlockLine(text[previous..Lines.EndOf(text, previous)], Math.Max(candidate.Length, BlockWidth));
    }

    private static bool IsBlockLine(ReadOnlySpan<char> line, int width)
    {
        line = line.Trim();
        return line.Length >= width && !line.ContainsAny(" :=\"'");
    }

    /// <summary>A line of <c>md5sum</c>: the sum, two blanks, a file name; or of a list of files with their sizes.</summary>
    private static bool IsFileSum(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var candidate = site.Candidate;
        return candidate.Has(Shape.Hex32 | Shape.Hex64)
            && site.Right is ' ' or '\t'
            && (site.Left == '\\' || text[Lines.StartOf(text, candidate.Start)..candidate.Start].IsWhiteSpace())
            && IsFile(text[candidate.End..Lines.EndOf(text, candidate.End)].Trim());
    }

    private static bool IsFile(ReadOnlySpan<char> rest) =>
        rest.IndexOf(' ') is var blank
        && (blank < 0 || !rest[..blank].ContainsAnyExceptInRange('0', '9'))
        && rest[(rest.LastIndexOf(' ') + 1)..].ContainsAny('.', '/');
}
