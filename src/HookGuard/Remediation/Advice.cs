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
                    finding.Store is null
                        ? "Nothing is recorded yet. Move the value out and commit again."
                        : $"Nothing is recorded yet. Move the value to {Name(finding.Store)} and commit again.",
                    Fix(finding)
                ),
                finding.Store is null
                    ? new Step("See what it opens and where it belongs.", Explain(finding.Rule.Id, stage))
                    : new Step(
                        $"See what it opens and how the file reads it from {Name(finding.Store)}.",
                        ExplainPlace(finding, stage)
                    ),
            ],
            Stage.Committed =>
            [
                new Step(
                    "Do not push. Take it out of the history first; this prints the commands.",
                    ExplainPlace(finding, stage)
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

    public static string Fix(Finding finding) => $"hookguard fix {ShellWord.QuotePath(finding.Path)}";

    private static string ExplainPlace(Finding finding, Stage stage) =>
        Explain(ShellWord.QuotePath($"{finding.Path}:{finding.Start.Line}"), stage);

    private static string Explain(string subject, Stage stage) => $"hookguard explain {subject} --stage {stage.Name()}";

    private static string Name(string store) =>
        store switch
        {
            "aws" => "AWS Secrets Manager",
            "vault" => "Vault",
            "conjur" => "Conjur",
            _ => "the environment",
        };
}
