namespace HookGuard.Remediation;

/// <summary>What to do now about a finding, in short; <c>hookguard explain</c> has the long form.</summary>
internal static class Advice
{
    public static IReadOnlyList<Step> For(Finding finding, Stage stage) =>
        stage switch
        {
            Stage.Staged =>
            [
                new Step(
                    "Nothing is recorded yet. Move the value out and commit again.",
                    $"hookguard fix {finding.Path}"
                ),
                new Step("See what it opens and where it belongs.", Explain(finding.Rule.Id, stage)),
            ],
            Stage.Committed =>
            [
                new Step(
                    "Do not push. Take it out of the history first; this prints the commands.",
                    Explain($"{finding.Path}:{finding.Start.Line}", stage)
                ),
            ],
            _ =>
            [
                new Step(
                    Playbook.For(finding.Rule) is { } playbook
                        ? $"Revoke it first: {playbook.Revoke}."
                        : "Revoke it first, where it was issued."
                ),
                new Step("Then replace it, see whether strangers used it, clean up.", Explain(finding.Rule.Id, stage)),
            ],
        };

    private static string Explain(string subject, Stage stage) => $"hookguard explain {subject} --stage {stage.Name()}";
}
