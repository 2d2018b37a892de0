using System.Buffers;
using System.Text;
using HookGuard.Masking;

namespace HookGuard.Policy.Allowing;

/// <summary>
/// The credentials that a repository held when it began to be guarded: a line for each, by fingerprint and path, so that lines which
/// move leave it alone. Lines of two branches are united by git, so neither their order nor a line that stands twice means anything.
/// </summary>
internal static class Baseline
{
    public const string FileName = ".hookguard-baseline";

    /// <summary>The line of <c>.gitattributes</c> by which branches that both add entries merge without a conflict.</summary>
    public const string Attribute = $"/{FileName} merge=union text eol=lf";

    private const string Header =
        "# Known credentials: fingerprint and path. Revoke them; 'hookguard baseline' removes those that are gone.";

    private const int FingerprintLength = 20;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The entries of a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="wrongLine">The number of the first line that is no entry; 0 where there is none.</param>
    public static IReadOnlyList<AllowEntry> Read(ReadOnlySpan<byte> content, out int wrongLine)
    {
        wrongLine = 0;
        List<AllowEntry> entries = [];
        var number = 0;
        foreach (var raw in Encoding.UTF8.GetString(content).Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line is "" or ['#', ..])
            {
                continue;
            }

            if (!IsEntry(line))
            {
                wrongLine = number;
                return [];
            }

            entries.Add(
                new AllowEntry
                {
                    Fingerprint = line[..FingerprintLength],
                    // From the root, and nowhere else.
                    Path = $"/{line[(FingerprintLength + 1)..]}",
                    Reason = "known when the baseline was made",
                }
            );
        }

        return entries;
    }

    /// <summary>The line of a finding; null where its path cannot be named in one.</summary>
    public static string? Line(Finding finding)
    {
        var path = (string)finding.Path;
        var line = $"{finding.Fingerprint} {path}";
        return
            path.Contains('*', StringComparison.Ordinal)
            || path.Any(Inert.IsUnsafe)
            || path.Trim('/') != path
            || !IsEntry(line)
            || finding.InName
            ? null
            : line;
    }

    public static string Line(AllowEntry entry) => $"{entry.Fingerprint} {entry.Path![1..]}";

    public static byte[] Write(IEnumerable<string> lines) =>
        Encoding.UTF8.GetBytes(
            string.Concat(lines.Order(StringComparer.Ordinal).Prepend(Header).Select(line => $"{line}\n"))
        );

    private static bool IsEntry(string line) =>
        line.Length > FingerprintLength + 1
        && line.StartsWith("hg1:", StringComparison.Ordinal)
        && line.AsSpan(4, FingerprintLength - 4).IndexOfAnyExcept(Digits) < 0
        && line[FingerprintLength] == ' ';
}
