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

    /// <summary>Whether a new one is to be created, and none has leaked.</summary>
    public bool IsNew { get; init; }

    public string StageName => IsNew ? "new" : Stage.Name();

    /// <summary>Before everything else: where it is revoked, who can, how long that takes, and whether paging goes on.</summary>
    public IReadOnlyList<Fact> Box { get; init; } = [];

    /// <summary>What this repository knows of it.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary><c>path:line:column</c> and the mask; null where a rule is explained, not a place.</summary>
    public string? Place { get; init; }

    /// <summary>Why it was detected.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <param name="rule">The credential type.</param>
    /// <param name="stage">How far it has spread.</param>
    /// <param name="known">What is known of this one, which takes the places of placeholders.</param>
    /// <param name="here">Steps for this file or repository, which replace the general ones.</param>
    public static Explanation Of(Rule rule, Stage stage, Particulars? known = null, IReadOnlyList<Section>? here = null)
    {
        known ??= Particulars.None;
        var playbook = Playbook.For(rule);
        Section[] shared = [.. Section.Split(Playbook.Shared()[stage.ToString()])];
        var general = here ?? shared[1..];
        Section[] own = playbook is null ? [] : [.. Section.Split(playbook[stage.ToString()])];
        // What stands before the first heading of its own says what the stage means for this type.
        Section[] situation = own is [{ Heading: null } first, ..] ? [first] : [shared[0]];
        IEnumerable<Section> sections =
            stage == Stage.Published ? [.. own.Except(situation), .. general] : [.. general, .. own.Except(situation)];
        return new Explanation
        {
            Rule = rule,
            Stage = stage,
            Severity = playbook?.Severity ?? "unknown",
            GivesAccessTo = playbook?.GivesAccessTo ?? rule.Grants,
            Situation = situation[0].Body,
            Box = playbook is null || stage == Stage.Staged ? [] : playbook.Box(known.Address),
            Sections = [.. sections.Select(section => known.FillIn(section, rule, playbook))],
        };
    }

    /// <summary>How to create one properly.</summary>
    public static Explanation OfNew(Rule rule)
    {
        var playbook = Playbook.For(rule);
        Section[] own = playbook is null
            ? []
            :
            [
                .. Section
                    .Split(playbook[nameof(Stage.Published)])
                    .Where(section => section.Heading is "Rotate it" or "Replace it")
                    .Select(section => section with { Heading = "Where to create it" }),
                .. Section.Split(playbook[nameof(Stage.Staged)]),
                .. Section
                    .Split(playbook[nameof(Stage.Published)])
                    .Where(section => section.Heading is "Prevent a repeat"),
            ];
        return new Explanation
        {
            Rule = rule,
            Stage = Stage.Staged,
            IsNew = true,
            Severity = playbook?.Severity ?? "unknown",
            GivesAccessTo = playbook?.GivesAccessTo ?? rule.Grants,
            Situation = "Nothing has leaked. This is how to create one, and where to keep it.",
            Sections = [.. Section.Split(Playbook.Shared()["New"]), .. own],
        };
    }
}
