using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Context;

/// <summary>
/// Tells that a candidate stands among binary data: symbol tables and string pools put names beside each other that have nothing to
/// do with each other, so only shapes that speak for themselves count there. A stray control character does not make a text binary.
/// </summary>
internal static class BinarySurroundings
{
    private const int Reach = 128;
    private const int Enough = 2;

    public static bool IsInBinary(CandidateContext site) =>
        IsInBinary(site.Text, site.Candidate.Start, site.Candidate.End) && !IsVariable(site);

    /// <summary>Between two NULs, the name and the value of a variable: the environment of a process.</summary>
    private static bool IsVariable(CandidateContext site) =>
        site.Naming.Binding == Binding.Assigned
        && site.Name.IsCredential
        && site.Left == '='
        && site.Right == '\0'
        && (site.Naming.Start == 0 || site.Text[site.Naming.Start - 1] == '\0');

    public static bool IsInBinary(string text, int start, int end)
    {
        var rest = text.AsSpan()[Math.Max(0, start - Reach)..Math.Min(text.Length, end + Reach)];
        for (var seen = 0; ; )
        {
            var at = rest.IndexOfAnyInRange('\0', '\b');
            if (at < 0 || ++seen == Enough)
            {
                return at >= 0;
            }

            rest = rest[(at + 1)..];
        }
    }
}
