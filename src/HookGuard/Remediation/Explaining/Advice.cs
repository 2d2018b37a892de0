namespace HookGuard.Remediation.Explaining;

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

    /// <param name="finding">What was found in a message.</param>
    /// <param name="file">What git keeps the message in; it stays when the commit is refused.</param>
    public static IReadOnlyList<Step> ForMessage(Finding finding, string file) =>
        [
            finding.Blocking
                ? new Step(
                    "Nothing is recorded yet. Take the value out of the message and commit again.",
                    $"git commit -eF \"$(git rev-parse --git-path {ShellWord.Quote(Path.GetFileName(file))})\"",
                    "# with the options that you gave before, such as -a, --amend or a path"
                )
                : new Step("Take the value out of the message before you push.", "git commit --amend"),
            new Step("See what it opens.", Explain(finding.Rule.Id, Stage.Staged)),
        ];

    /// <summary>For what a saved image holds: whoever can fetch the image has it.</summary>
    public static IReadOnlyList<Step> ForImage(Finding finding) =>
        [
            .. For(finding, Stage.Published).Take(1),
            new Step(
                "Then build the image without it: deleting it in a later step leaves it in the image. A step of the build reads it from a mount, a container when it starts.",
                "RUN --mount=type=secret,id=pagerduty …"
            ),
            new Step(
                "Then replace it, see whether strangers used it, clean up.",
                Explain(finding.Rule.Id, Stage.Published)
            ),
        ];

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
