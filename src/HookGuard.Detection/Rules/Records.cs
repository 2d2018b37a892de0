using System.Buffers;
using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Rules;

/// <summary>Tells that a value is the id of an event or an incident, by what it is compared to or by what a log says happened to it.</summary>
internal static class Records
{
    private const int Farthest = 240;

    private static readonly SearchValues<string> Comparisons = SearchValues.Create(
        ["assert", "expect", "should", "equal", "==", "tobe", " eq "],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<char> WordCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"
    );

    public static bool Identify(CandidateContext site) => IsCompared(site) || IsReported(site);

    /// <summary><c>assertEquals("…", r.getDedupKey())</c>, <c>expect(r['dedup_key']).to eq "…"</c></summary>
    private static bool IsCompared(CandidateContext site)
    {
        var start = Math.Max(site.Statement.Start, site.Candidate.Start - Farthest);
        var end = Math.Min(site.Statement.End, site.Candidate.End + Farthest);
        var before = site.Text.AsSpan(start..site.Candidate.Start);
        var after = site.Text.AsSpan(site.Candidate.End..end);
        if (!before.ContainsAny(Comparisons) && !after.ContainsAny(Comparisons))
        {
            return false;
        }

        var (records, credentials) = (false, false);
        Count(before, ref records, ref credentials);
        Count(after, ref records, ref credentials);
        return records && !credentials;
    }

    private static void Count(ReadOnlySpan<char> words, ref bool records, ref bool credentials)
    {
        while (words.IndexOfAny(WordCharacters) is var at and >= 0)
        {
            words = words[at..];
            var length = words.IndexOfAnyExcept(WordCharacters);
            length = length < 0 ? words.Length : length;
            if (!ValueShapes.MayBeSecret(words[..length]))
            {
                var name = Name.Read(words[..length]);
                records |= name.SaysNoCredential;
                credentials |= name.IsCredential;
            }

            words = words[length..];
        }
    }

    /// <summary>In a sentence, right behind a word for what happens or for what it happens to: <c>PagerDuty: event … sent</c>.</summary>
    private static bool IsReported(CandidateContext site)
    {
        if (site.Left != ' ' || !site.Candidate.Has(Shape.Hex32))
        {
            return false;
        }

        var before = site.Text.AsSpan(site.Statement.Start..(site.Candidate.Start - 1));
        var word = before[(before.LastIndexOfAnyExcept(WordCharacters) + 1)..];
        return word is "event" or "Event" or "events"
            || (!word.IsEmpty && Name.Read(word) is var name && name.HasAny(WordClass.Record) && !name.IsCredential)
            || (
                word.Length > 4
                && word.EndsWith("ed")
                && Name.Read(word) is { IsCredential: false, IsPagerDuty: false }
                && !Name.Read(before).IsCredential
            );
    }
}
