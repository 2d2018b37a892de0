using System.Globalization;
using HookGuard.Detection;

namespace HookGuard.Reporting.Formats;

/// <summary>One finding for people: the place, the line with the mask underlined, its type and what it gives access to.</summary>
internal static class TextFinding
{
    /// <summary>The place in the form that editors and terminals turn into a link.</summary>
    public static string Place(Finding finding, TextStyle style)
    {
        var path = Printable.Of(finding.FullPath, style.Unicode);
        var place = finding.InName ? $"the name of {path}" : $"{path}:{finding.Start.Line}:{finding.Start.Column}";
        return finding.Commit is { } commit ? $"{place} in commit {commit[..Math.Min(12, commit.Length)]}" : place;
    }

    public static void Write(TextWriter output, Finding finding, TextStyle style)
    {
        var line = finding.Start.Line.ToString(CultureInfo.InvariantCulture);
        var bar = style.Quiet(style.Unicode ? "│" : "|");
        var margin = $"  {new string(' ', line.Length)} {bar}";
        var (before, mask, after) = Fit(
            finding.Excerpt ?? new Excerpt(finding.Mask, 0, finding.Mask.Length),
            style.Width - line.Length - 6,
            style.Unicode
        );
        var paint = finding.Blocking ? style.Alarm : (Func<string, string>)style.Warning;

        output.WriteLine($"  {style.Strong(Place(finding, style))}");
        output.WriteLine(margin);
        output.WriteLine($"  {style.Quiet(line)} {bar} {before}{paint(mask)}{after}");
        var underline = new string(' ', Printable.Columns(before)) + paint(new string('^', Printable.Columns(mask)));
        var room = style.Width - line.Length - 5;
        var fits = Printable.Columns(before) + Printable.Columns(mask) + 1 + finding.Rule.Name.Length <= room;
        output.WriteLine($"{margin} {underline}{(fits ? $" {paint(finding.Rule.Name)}" : "")}");
        foreach (var remark in Remarks(finding, fits))
        {
            foreach (var part in TextLines.Wrap(Printable.Of(remark, style.Unicode), room))
            {
                output.WriteLine($"{margin} {part}");
            }
        }

        output.WriteLine();
    }

    private static IEnumerable<string> Remarks(Finding finding, bool named)
    {
        if (!named)
        {
            yield return $"{finding.Rule.Name}.";
        }

        yield return finding.TeamMessage ?? finding.Rule.Grants;
        if (finding.Confidence < Confidence.High && finding.Evidence is not [])
        {
            yield return $"Detected because {TextLines.List(finding.Evidence.Select(Because))}.";
        }

        if (finding.IsPublished)
        {
            yield return "It has already leaked to the remote, so the push passes. Revoke it.";
        }
        else if (!finding.Blocking)
        {
            yield return "Warning only; does not block.";
        }

        if (finding.Provenance is { } provenance)
        {
            yield return Sentence(provenance);
        }

        if (finding.Refusal is { } refusal)
        {
            yield return $"Not suppressed: {TextLines.Sentence(refusal)}";
        }
    }

    private static string Sentence(Provenance provenance)
    {
        var since = provenance.AuthoredAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var until = provenance.IsInHead ? "still in HEAD" : $"last in {provenance.LastCommit[..12]}";
        var where = provenance.Remotes is [] ? "on no remote" : $"on {string.Join(", ", provenance.Remotes)}";
        return $"Added by {provenance.Author} on {since} in {provenance.FirstCommit[..12]}; {until}; {where}.";
    }

    public static string Because(Evidence evidence) =>
        evidence.Line > 0 ? $"{evidence.Text} (line {evidence.Line})" : evidence.Text;

    // A long line is cut on both sides, so that the mask stays in view.
    private static (string Before, string Mask, string After) Fit(Excerpt excerpt, int width, bool unicode)
    {
        var before = Printable.Of(excerpt.Text[..excerpt.Start].TrimStart(), unicode);
        var mask = Printable.Of(excerpt.Text.Substring(excerpt.Start, excerpt.Length), unicode);
        var after = Printable.Of(excerpt.Text[(excerpt.Start + excerpt.Length)..].TrimEnd(), unicode);
        var cut = TextLines.Ellipsis(unicode);
        var room = Math.Max(width - Printable.Columns(mask), 20);
        if (before.Length > room * 2 / 3)
        {
            before = cut + before[^(room * 2 / 3)..];
        }

        room -= before.Length;
        return (before, mask, after.Length > room ? after[..Math.Max(room - cut.Length, 0)] + cut : after);
    }
}
