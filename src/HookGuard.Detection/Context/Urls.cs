using System.Buffers;

namespace HookGuard.Detection.Context;

/// <summary>Recognises the places in URLs, whole or as a bare path in a log, where PagerDuty and Rundeck put keys.</summary>
internal static class Urls
{
    private const int LongestUrl = 300;

    private static readonly SearchValues<char> NotInUrls = SearchValues.Create(" \t\r\n\"'`<>()[]{}|,;\\");

    private static readonly SearchValues<char> NotInFormats = SearchValues.Create("/\"'\n\r ");

    /// <summary><c>/integration/KEY/enqueue</c>, <c>/x-ere/KEY</c>, any path of the events host, or <c>pagerduty://…/KEY</c>.</summary>
    public static bool IsIntegration(CandidateContext site)
    {
        if (site.Left != '/')
        {
            return false;
        }

        var before = Before(site);
        return Segment(before, 0) is var folder
            && (
                folder.Equals("x-ere", StringComparison.OrdinalIgnoreCase)
                || (
                    IsFolder(folder, "integration")
                    && (
                        After(site).StartsWith("/enqueue", StringComparison.OrdinalIgnoreCase)
                        || IsOnHost(before, "pagerduty.com")
                    )
                )
                || IsOnHost(before, "events.pagerduty.com")
                || IsOnHost(before, "events.eu.pagerduty.com")
                || before.StartsWith("pagerduty://", StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary><c>"…/integration/%s/enqueue" % KEY</c>, <c>format("…/integration/{}/enqueue", KEY)</c></summary>
    public static bool IsFormattedIntegration(CandidateContext site)
    {
        var start = Math.Max(site.Statement.Start, site.Candidate.Start - LongestUrl);
        var before = site.Text.AsSpan(start..site.Candidate.Start);
        var folder = before.LastIndexOf("/integration/", StringComparison.OrdinalIgnoreCase);
        var rest = folder < 0 ? [] : before[(folder + "/integration/".Length)..];
        var end = rest.IndexOf("/enqueue", StringComparison.OrdinalIgnoreCase);
        return end > 0
            && rest[0] is '%' or '{' or '$' or '#' or '<' or ':'
            && !rest[..end].ContainsAny(NotInFormats)
            && rest[(end + "/enqueue".Length)..].ContainsAny('(', ',', '%');
    }

    /// <summary><c>/private/KEY/feed</c> on a PagerDuty host.</summary>
    public static bool IsCalendar(CandidateContext site, out TextSpan url)
    {
        url = default;
        if (site.Left != '/' || !After(site).StartsWith("/feed", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var before = Before(site);
        if (!IsFolder(Segment(before, 0), "private") || !IsOnHost(before, "pagerduty.com"))
        {
            return false;
        }

        var start = site.Candidate.Start - before.Length;
        var end = site.Candidate.End + EndOf(After(site));
        url = new TextSpan(start, end - start);
        return true;
    }

    /// <summary><c>/api/40/webhook/KEY</c></summary>
    public static bool IsRundeckWebhook(CandidateContext site)
    {
        if (site.Left != '/')
        {
            return false;
        }

        var before = Before(site);
        return IsFolder(Segment(before, 0), "webhook")
            && !Segment(before, 1).ContainsAnyExceptInRange('0', '9')
            && IsFolder(Segment(before, 2), "api");
    }

    /// <summary>Right behind <c>scheme://</c>, where some tools put the key: <c>pagerduty://KEY@…</c>.</summary>
    public static bool IsAuthority(CandidateContext site) =>
        Before(site) is var before
        && before.IndexOf("://") is var scheme and >= 0
        && !before[(scheme + 3)..].Contains('/');

    /// <summary>Somewhere in an address that names its host, or in a path of plain words.</summary>
    public static bool IsInAddress(CandidateContext site) =>
        Before(site) is var before
        && (before.Contains("://", StringComparison.Ordinal) || before is ['/', ..])
        && Segment(before, 0) is { IsEmpty: false } segment
        && !segment.ContainsAnyExceptInRange('-', 'z');

    /// <summary>The host of the URL that the value stands in; empty where it stands in none.</summary>
    public static TextSpan HostOf(CandidateContext site)
    {
        var before = Before(site);
        var scheme = before.IndexOf("://");
        if (scheme < 0)
        {
            return default;
        }

        var start = scheme + 3;
        var length = before[start..].IndexOfAny('/', '?', '#');
        return new TextSpan(site.Candidate.Start - before.Length + start, length < 0 ? before.Length - start : length);
    }

    /// <summary>What of the URL stands before the value.</summary>
    private static ReadOnlySpan<char> Before(CandidateContext site)
    {
        var least = Math.Max(0, site.Candidate.Start - LongestUrl);
        var before = site.Text.AsSpan(least, site.Candidate.Start - least);
        var start = before.LastIndexOfAny(NotInUrls);
        before = before[(start + 1)..];
        var scheme = before.LastIndexOf("://");
        return scheme < 0 ? before : before[StartOfScheme(before, scheme)..];
    }

    private static ReadOnlySpan<char> After(CandidateContext site) =>
        site.Text.AsSpan(site.Candidate.End, Math.Min(LongestUrl, site.Text.Length - site.Candidate.End));

    private static int StartOfScheme(ReadOnlySpan<char> text, int colon)
    {
        var start = colon;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static int EndOf(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '/' or '_' or '-'))
        {
            length++;
        }

        return length;
    }

    /// <summary>The path segment that many places before the value.</summary>
    private static ReadOnlySpan<char> Segment(ReadOnlySpan<char> before, int index)
    {
        before = before.TrimEnd('/');
        for (var i = 0; i < index; i++)
        {
            before = before[..Math.Max(before.LastIndexOf('/'), 0)];
        }

        return before[(before.LastIndexOf('/') + 1)..];
    }

    private static bool IsFolder(ReadOnlySpan<char> segment, string name) =>
        segment.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsOnHost(ReadOnlySpan<char> url, string host) =>
        url.Contains(host, StringComparison.OrdinalIgnoreCase);
}
