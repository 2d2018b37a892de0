namespace HookGuard.Remediation.Explaining;

/// <summary>One step of a playbook: Markdown under a heading of its own, or without one.</summary>
internal sealed record Section(string? Heading, string Body)
{
    /// <summary>Splits Markdown at its <c>###</c> headings.</summary>
    public static IEnumerable<Section> Split(string markdown)
    {
        string? heading = null;
        List<string> lines = [];
        foreach (var line in markdown.Split('\n'))
        {
            if (!line.StartsWith("### ", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (Body() is { Length: > 0 } body)
            {
                yield return new Section(heading, body);
            }

            heading = line[4..].Trim();
            lines.Clear();
        }

        if (Body() is { Length: > 0 } last)
        {
            yield return new Section(heading, last);
        }

        string Body() => string.Join('\n', lines).Trim('\n');
    }
}
