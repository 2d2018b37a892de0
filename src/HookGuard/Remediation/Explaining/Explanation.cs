using HookGuard.Detection;

namespace HookGuard.Remediation.Explaining;

/// <summary>The response to one credential at one stage: the long form of the block message.</summary>
internal sealed record Explanation
{
    public required Rule Rule { get; init; }

    public required Stage Stage { get; init; }

    public required string Severity { get; init; }

    public required string GivesAccessTo { get; init; }

    /// <summary>The meaning of the stage, in a sentence or two.</summary>
    public required string Situation { get; init; }

    /// <summary>In the order in which to do them.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary><c>path:line:column</c> and the mask; null where a rule is explained, not a place.</summary>
    public string? Place { get; init; }

    /// <summary>Why it was detected.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <param name="rule">The credential type.</param>
    /// <param name="stage">How far it has spread.</param>
    /// <param name="mask">The mask of the value in question; its last four characters go into the audit query.</param>
    /// <param name="here">Steps for this file or repository, which replace the general ones.</param>
    public static Explanation Of(Rule rule, Stage stage, string? mask = null, IReadOnlyList<Section>? here = null)
    {
        var playbook = Playbook.For(rule);
        Section[] shared = [.. Section.Split(Playbook.Shared()[stage.ToString()])];
        var general = here ?? shared[1..];
        Section[] own = playbook is null
            ? []
            : [.. Section.Split(playbook[stage.ToString()]).Select(section => Fill(section, mask))];
        // What stands before the first heading of its own says what the stage means for this type.
        Section[] situation = own is [{ Heading: null } first, ..] ? [first] : [shared[0]];
        return new Explanation
        {
            Rule = rule,
            Stage = stage,
            Severity = playbook?.Severity ?? "unknown",
            GivesAccessTo = playbook?.GivesAccessTo ?? rule.Grants,
            Situation = situation[0].Body,
            Sections =
                stage == Stage.Published
                    ? [.. own.Except(situation), .. general]
                    : [.. general, .. own.Except(situation)],
        };
    }

    private static Section Fill(Section section, string? mask) =>
        mask is { Length: > 4 }
            ? section with
            {
                Body = section.Body.Replace("LAST4", mask[^4..], StringComparison.Ordinal),
            }
            : section;
}
