using HookGuard.Detection.Context;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Rules;

/// <summary>
/// Lists of checksums and of locked packages give each one a sum under its own name: <c>"pagerduty/1.0#…": "…"</c>,
/// <c>CHECKSUMS:</c> and <c>PagerDutyKit: …</c>.
/// </summary>
internal static class PackageSums
{
    public static bool IsChecksum(CandidateContext site)
    {
        var naming = site.Naming;
        if (naming.Binding != Binding.Assigned || naming.Name.HasAny(WordClass.Credential))
        {
            return false;
        }

        var name = site.Text.AsSpan(naming.Start, naming.Length);
        return name is not ['-', ..] && (IsVersioned(name) || site.Parent.Name.Has(WordClass.Identifier));
    }

    private static bool IsVersioned(ReadOnlySpan<char> name)
    {
        var dot = name[..Math.Max(0, name.Length - 1)].IndexOf('.');
        return dot > 1 && char.IsAsciiDigit(name[dot - 1]) && char.IsAsciiDigit(name[dot + 1]);
    }
}
