using System.Diagnostics;
using System.Text.RegularExpressions;

namespace HookGuard.Detection.CustomRules;

/// <summary>
/// How much the custom rules may do to one file: characters that they are tried on, all together, then matches and time of each. A rule that
/// needs more ends the search, and says so.
/// </summary>
internal sealed class RuleBudget
{
    /// <summary>A thousand rules without keywords on four megabytes.</summary>
    public const long MostCharacters = 1L << 32;

    public const int MostMatches = 100_000;

    private readonly Dictionary<CustomRule, (int Matches, TimeSpan Time)> spent = new(
        ReferenceEqualityComparer.Instance
    );
    private long characters;

    /// <summary>The matches of a rule in a text.</summary>
    /// <exception cref="CustomRuleException">They cost more than is left.</exception>
    public IEnumerable<Match> Match(CustomRule rule, Regex pattern, string text)
    {
        characters += text.Length;
        if (characters > MostCharacters)
        {
            throw CustomRuleException.TooLong(rule, "Together with the other rules it takes too long on this text.");
        }

        var (matches, time) = spent.GetValueOrDefault(rule);
        for (Match? match = null; match?.Success != false; )
        {
            var start = Stopwatch.GetTimestamp();
            match = Next(rule, pattern, text, match);
            time += Stopwatch.GetElapsedTime(start);
            spent[rule] = (matches, time);
            if (time > LinearPattern.Timeout)
            {
                throw CustomRuleException.TooLong(rule, "It takes too long on this text.");
            }

            if (match.Success && ++matches > MostMatches)
            {
                throw CustomRuleException.TooLong(rule, "It matches too often in this text.");
            }

            if (match.Success)
            {
                yield return match;
            }
        }
    }

    private static Match Next(CustomRule rule, Regex pattern, string text, Match? match)
    {
        try
        {
            return match is null ? pattern.Match(text) : match.NextMatch();
        }
        catch (RegexMatchTimeoutException)
        {
            // Without the original: it holds the text that it was matched against.
            throw CustomRuleException.TooLong(rule, "It takes too long on this text.");
        }
    }
}
