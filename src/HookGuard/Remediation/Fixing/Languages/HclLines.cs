using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>
/// Arguments on consecutive lines, whose equals signs <c>terraform fmt</c> aligns: where one of them goes or changes, the others move.
/// </summary>
internal static partial class HclLines
{
    public static Edit Without(SecretLocation target) => Change(target, null);

    /// <summary>The line of the value becomes another argument.</summary>
    public static Edit With(SecretLocation target, string name, string value) =>
        Change(target, $"{target.Indentation}{name} = {value}");

    private static Edit Change(SecretLocation target, string? line)
    {
        var lines = target.Text.Split('\n');
        var at = target.Text.AsSpan(0, target.LineStart).Count('\n');
        var (first, last) = (at, at);
        while (first > 0 && Argument.IsMatch(lines[first - 1]))
        {
            first--;
        }

        while (last < lines.Length - 1 && Argument.IsMatch(lines[last + 1]))
        {
            last++;
        }

        List<string> kept = [.. lines[first..(last + 1)]];
        if (line is null)
        {
            kept.RemoveAt(at - first);
        }
        else
        {
            kept[at - first] = line + (lines[at].EndsWith('\r') ? "\r" : "");
        }

        var start = lines.Take(first).Sum(before => before.Length + 1);
        var end = lines.Take(last + 1).Sum(before => before.Length + 1);
        return new Edit(
            start,
            Math.Min(end, target.Text.Length),
            string.Concat(
                Aligned(kept).Select((text, i) => end > target.Text.Length && i == kept.Count - 1 ? text : text + "\n")
            )
        );
    }

    private static IEnumerable<string> Aligned(List<string> lines)
    {
        var matches = lines.ConvertAll(line => Argument.Match(line));
        var width = matches.Count == 0 ? 0 : matches.Max(match => match.Groups["name"].Length);
        return matches.Select(match => $"{match.Groups["name"].Value.PadRight(width)} = {match.Groups["value"].Value}");
    }

    // One that goes on over more lines stands by itself.
    [GeneratedRegex(
        @"^(?<name>[ \t]*[\w-]+)[ \t]*=[ \t]*(?<value>[^\n]*[^\s{\[(][ \t\r]*)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Argument { get; }
}
