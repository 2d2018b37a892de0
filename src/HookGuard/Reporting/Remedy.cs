using HookGuard.Detection;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Reporting;

/// <summary>The response to one credential type, as a report carries it to hosts that show it beside the finding.</summary>
internal sealed class Remedy
{
    private Remedy(Rule rule)
    {
        Explanation = Explanation.Of(rule, Stage.Published);
        var playbook = Playbook.For(rule);
        Documentation = playbook?.Documentation;
        Summary =
            $"Revoke it first{(playbook is null ? ", where it was issued" : $": {playbook.Revoke}")}. Then rotate it, check for misuse and clean up: 'hookguard explain {rule.Id} --stage published'.";
        using StringWriter markdown = new() { NewLine = "\n" };
        ExplanationMarkdown.Write(markdown, Explanation);
        Markdown = markdown.ToString();
    }

    /// <summary>For a credential that others could read: whoever sees it in a report is one of them.</summary>
    public Explanation Explanation { get; }

    /// <summary>critical, high, medium or low; unknown for a custom rule.</summary>
    public string Severity => Explanation.Severity;

    public string? Documentation { get; }

    public string Markdown { get; }

    /// <summary>Where to begin, in two sentences.</summary>
    public string Summary { get; }

    /// <summary>The remedies of a report by rule, each made once.</summary>
    public static Func<Rule, Remedy> Once()
    {
        Dictionary<Rule, Remedy> known = [];
        return rule => known.TryGetValue(rule, out var remedy) ? remedy : known[rule] = new Remedy(rule);
    }
}
