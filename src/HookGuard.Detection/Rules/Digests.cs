using System.Buffers;
using HookGuard.Detection.Context;
using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Rules;

/// <summary>Lists of what scanners of secrets pass over hold digests of it, with a remark on what it was.</summary>
internal static class Digests
{
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");

    private static readonly string[] Lists =
    [
        "ignore",
        "allow",
        "whitelist",
        "baseline",
        "suppress",
        "exclude",
        "gitguardian",
        "gitleaks",
        "talisman",
        "trufflehog",
    ];

    public static bool Are(CandidateContext site) =>
        site.Value.Length is 32 or 40 or 64
        && !site.Value.ContainsAnyExcept(Hex)
        && IsList(site.Path.FileName)
        && BeginsLine(site);

    private static bool IsList(string file)
    {
        foreach (var list in Lists)
        {
            if (file.Contains(list, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing names the value, but that it matches.</summary>
    private static bool BeginsLine(CandidateContext site)
    {
        var line = Lines.StartOf(site.Text, site.Candidate.Start);
        var before = site.Text.AsSpan(line..site.Candidate.Start).Trim(" \t-\"'[:");
        return before.IsEmpty || before is "match" or "sha256" or "fingerprint";
    }
}
