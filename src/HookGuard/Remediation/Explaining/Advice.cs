namespace HookGuard.Remediation.Explaining;

/// <summary>The response to a finding, in short; <c>hookguard explain</c> has the long form.</summary>
internal static class Advice
{
    public static IReadOnlyList<Step> For(Finding finding, Stage stage) =>
        stage switch
        {
            Stage.Staged =>
            [
                new Step(
                    finding.Store is null
                        ? "Nothing was committed. Move the credential out of the file, then commit again:"
                        : $"Nothing was committed. Move the credential to {Name(finding.Store)}, then commit again:",
                    Fix(finding)
                )
                {
                    ForAll = "hookguard fix",
                },
                finding.Store is null
                    ? new Step("See what it gives access to and where to store it:", Explain(finding.Rule.Id, stage))
                    : new Step(
                        $"See what it gives access to and how the file reads it from {Name(finding.Store)}:",
                        ExplainPlace(finding, stage)
                    ),
            ],
            Stage.Committed =>
            [
                new Step(
                    "Do not push. Remove it from the history first; this prints the commands:",
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
                new Step("Then rotate it, check for misuse and clean up:", Explain(finding.Rule.Id, stage)),
            ],
        };

    /// <param name="finding">A finding in a commit message.</param>
    /// <param name="file">The file in which git keeps the message; it stays when the commit is blocked.</param>
    public static IReadOnlyList<Step> ForMessage(Finding finding, string file) =>
        [
            finding.Blocking
                ? new Step(
                    "Nothing was committed. Remove the credential from the message, then commit again:",
                    $"git commit -eF \"$(git rev-parse --git-path {ShellWord.Quote(Path.GetFileName(file))})\"",
                    "# with the same options as before, such as -a, --amend or a path"
                )
                : new Step("Remove the credential from the message before you push:", "git commit --amend"),
            new Step("See what it gives access to:", Explain(finding.Rule.Id, Stage.Staged)),
        ];

    /// <summary>For a finding in a saved image: everyone who can pull the image can read it.</summary>
    public static IReadOnlyList<Step> ForImage(Finding finding) =>
        [
            .. For(finding, Stage.Published).Take(1),
            new Step(
                "Then rebuild the image without it; deleting it in a later layer leaves it in the image. Mount secrets during a build step, and pass them to a container at start:",
                "RUN --mount=type=secret,id=pagerduty …"
            ),
            new Step("Then rotate it, check for misuse and clean up:", Explain(finding.Rule.Id, Stage.Published)),
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
