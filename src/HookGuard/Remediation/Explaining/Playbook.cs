using System.Collections.Frozen;
using HookGuard.Detection;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Remediation.Explaining;

/// <summary>The response to one type of credential, read from its Markdown file in <c>Playbooks/</c>.</summary>
internal sealed class Playbook
{
    private readonly FrozenDictionary<string, string> facts;
    private readonly FrozenDictionary<string, string> chapters;

    private Playbook(FrozenDictionary<string, string> head, FrozenDictionary<string, string> chapters)
    {
        this.chapters = chapters;
        Severity = head.GetValueOrDefault("severity", "");
        Revoke = head.GetValueOrDefault("revoke", "");
        Documentation = head.GetValueOrDefault("documentation");
        facts = head;
    }

    /// <summary>How bad it is: low, medium, high or critical.</summary>
    public string Severity { get; }

    /// <summary>Where it is revoked, in one line.</summary>
    public string Revoke { get; }

    /// <summary>The address of the vendor's page about it; null where none is known.</summary>
    public string? Documentation { get; }

    /// <summary>In an incident, to be read first.</summary>
    /// <param name="address">The account that a file names; null where none does.</param>
    public IReadOnlyList<Fact> Box(SecretAddress? address) =>
        [
            .. new Fact?[]
            {
                new("Revoke it", Revoke),
                Revoke.StartsWith("Rundeck", StringComparison.Ordinal) || !facts.ContainsKey("who") ? null
                : address is { Subdomain: not null } or { IsEu: true } ? new("At", address.Console)
                : new("At", "https://app.pagerduty.com, in the EU https://app.eu.pagerduty.com"),
                Head("Who can", "who"),
                Head("Minutes", "minutes"),
                Head("Undo", "undo"),
                Head("Paging", "paging"),
            }.OfType<Fact>(),
        ];

    /// <summary>Whether people are still paged while it is replaced; null where that is not known.</summary>
    public string? Paging => facts.GetValueOrDefault("paging");

    public string GivesAccessTo => this["Gives access to"];

    /// <summary>The Markdown of a chapter.</summary>
    public string this[string chapter] => chapters[chapter];

    /// <summary>The playbook of a rule; null for a custom rule.</summary>
    public static Playbook? For(Rule rule) =>
        RulePack.KindOf(rule) is { } kind ? Parse(Fill(Resource.Read("playbooks/well-known.md"), kind))
        : RuleCatalogue.All.Contains(rule) ? Parse(Resource.Read($"playbooks/{rule.Id}.md"))
        : null;

    /// <summary>The steps that all types share.</summary>
    public static Playbook Shared() => Parse(Resource.Read("playbooks/shared.md"));

    private Fact? Head(string label, string name) =>
        facts.GetValueOrDefault(name) is { } text ? new Fact(label, text) : null;

    private static string Fill(string text, SecretKind kind) =>
        text.Replace("RULE", kind.Rule.Id, StringComparison.Ordinal)
            .Replace("NAME", kind.Rule.Name, StringComparison.Ordinal)
            .Replace("GRANTS", kind.Rule.Grants, StringComparison.Ordinal)
            .Replace("REVOKE", kind.Revoke, StringComparison.Ordinal)
            .Replace("DOCUMENTATION", kind.Documentation, StringComparison.Ordinal);

    private static Playbook Parse(string text)
    {
        var (head, body) = text.StartsWith("---\n", StringComparison.Ordinal) ? Cut(text[4..], "\n---\n") : ("", text);
        return new Playbook(
            head.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => Cut(line, ": "))
                .ToFrozenDictionary(pair => pair.Before, pair => pair.After, StringComparer.Ordinal),
            $"\n{body}"
                .Split("\n## ", StringSplitOptions.RemoveEmptyEntries)
                .Where(chapter => !string.IsNullOrWhiteSpace(chapter))
                .Select(chapter => Cut(chapter, "\n"))
                .ToFrozenDictionary(pair => pair.Before, pair => pair.After.Trim('\n'), StringComparer.Ordinal)
        );
    }

    private static (string Before, string After) Cut(string text, string separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return (text[..at], text[(at + separator.Length)..]);
    }
}
