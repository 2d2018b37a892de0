using System.Buffers;
using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Context;

/// <summary>Requests over HTTP: what one carries is for the host that it goes to.</summary>
internal static class Requests
{
    private static readonly SearchValues<char> BehindHosts = SearchValues.Create("/:?\"'`, )\r\n\t");

    private static readonly string[] Senders =
    [
        "curl ",
        "wget ",
        "http ",
        "fetch(",
        "request(",
        "get(",
        "post(",
        "put(",
    ];

    /// <summary>Whether the value's own statement sends it to a host, and names the product nowhere.</summary>
    public static bool GoElsewhere(CandidateContext site, Product product)
    {
        var (start, end) = (site.Statement.Start, site.Statement.End);
        var statement = site.Text.AsSpan(start..end);
        return statement.Contains("://", StringComparison.Ordinal)
            && HasHost(statement)
            && !site.Mentions.Any(start, end, product)
            && IsSent(statement);
    }

    /// <summary>A host by its own name, neither one that a variable holds nor one of this machine.</summary>
    private static bool HasHost(ReadOnlySpan<char> statement)
    {
        var host = statement[(statement.IndexOf("://") + 3)..];
        var end = host.IndexOfAny(BehindHosts);
        host = end < 0 ? host : host[..end];
        return host.Contains('.') && !host.ContainsAny('$', '{', '<') && !char.IsAsciiDigit(host[0]);
    }

    private static bool IsSent(ReadOnlySpan<char> statement)
    {
        foreach (var sender in Senders)
        {
            if (statement.Contains(sender, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
