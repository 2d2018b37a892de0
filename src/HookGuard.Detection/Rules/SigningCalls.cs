using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Rules;

/// <summary>
/// Functions that make or check a signature take the key to do it with: <c>createHmac('sha256', …)</c>, <c>verifySignature(…)</c>. They
/// are named for what comes out, so their names say "digest" of a value that is none.
/// </summary>
internal static class SigningCalls
{
    private const int Shortest = 32;

    public static bool IsSigningKey(CandidateContext site)
    {
        if (IsFlag(site))
        {
            return true;
        }

        // A signature itself is 64 hexadecimal digits.
        if (
            site.Candidate.Length < Shortest
            || site.Candidate.Has(Shape.Hex64)
            || site.Naming.Binding is not (Binding.Called or Binding.Beside)
        )
        {
            return false;
        }

        foreach (var bracket in new Enclosures(site.Text, site.Candidate.Start, site.Statement.Start))
        {
            var call = EnclosingNames.OfBracket(site.Text, bracket, site.Statement.Start);
            return call.Binding == Binding.Called && call.Name.Has(WordClass.Signing);
        }

        return false;
    }

    /// <summary><c>openssl dgst -sha256 -hmac "…"</c></summary>
    private static bool IsFlag(CandidateContext site) =>
        site.Candidate.Length >= Shortest
        && site.Text.AsSpan(site.Naming.Start, site.Naming.Length).EndsWith("-hmac", StringComparison.Ordinal);
}
