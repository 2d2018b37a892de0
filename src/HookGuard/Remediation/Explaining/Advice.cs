using HookGuard.Detection;
using HookGuard.Processes;

namespace HookGuard.Remediation.Explaining;

/// <summary>The response to a finding, in short; <c>hookguard explain</c> has the long form.</summary>
internal static class Advice
{
    /// <summary>All steps: those of this repository or message where they are known, else those of the finding and its stage.</summary>
    /// <param name="isBlocked">Whether the finding stopped a commit or push; a scan merely reports.</param>
    public static IEnumerable<Step> StepsFor(Finding finding, Stage stage, bool isBlocked) =>
        finding.Steps is not [] ? finding.Steps
        : finding.InImage ? ForImage(finding)
        : finding.IsPublished ? For(finding, Stage.Published)
        // How far a scanned file has spread is unknown, and a warning does not stop the commit.
        : (!isBlocked && stage == Stage.Staged) || !finding.Blocking
            ?
            [
                new Step("If it was ever pushed, revoke it first. Then move it out of the file:", Fix(finding)),
                .. For(finding, stage).Skip(1),
            ]
        : For(finding, stage);

    /// <summary>An allow comment in a later commit does not apply to the scanned one: there it is an entry.</summary>
    public static Step HowToSuppress(Finding finding, Stage stage)
    {
        const string question = "Not a real credential? Suppress it, with a reason, in the configuration";
        var command = $"{ToolCommand.Name} allow {finding.Fingerprint} --reason \"why this is safe\"";
        return finding.Commit is not null || stage == Stage.Committed
            ? new Step($"{question}, and commit that:", command)
            : finding.AllowStep ?? new Step($"{question}:", command);
    }

    private static IReadOnlyList<Step> For(Finding finding, Stage stage) =>
        stage switch
        {
            Stage.Staged =>
            [
                new Step(
                    finding.Store is null
                        ? "Nothing was committed. Move the credential out of the file, then commit again:"
                        : $"Nothing was committed. Move the credential to {finding.Store}, then commit again:",
                    Fix(finding)
                )
                {
                    ForAll = $"{ToolCommand.Name} fix",
                },
                finding.Store is null
                    ? new Step("See what it gives access to and where to store it:", Explain(finding.Rule.Id, stage))
                    : new Step(
                        $"See what it gives access to and how the file reads it from {finding.Store}:",
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
                    "Nothing was committed. Remove it from the message, then commit again:",
                    $"git commit -eF \"$(git rev-parse --git-path {ShellWord.Quote(Path.GetFileName(file))})\"",
                    "# with the same options as before, such as -a, --amend or a path"
                )
                : new Step("Remove the credential from the message before you push:", "git commit --amend"),
            new Step("See what it gives access to:", Explain(finding.Rule.Id, Stage.Staged)),
        ];

    // Everyone who can pull the image can read it.
    private static IReadOnlyList<Step> ForImage(Finding finding) =>
        [
            .. For(finding, Stage.Published).Take(1),
            new Step(
                "Then rebuild the image without it; deleting it in a later layer leaves it in the image. Mount secrets during a build step, and pass them to a container at start:",
                $"RUN --mount=type=secret,id={(RulePack.KindOf(finding.Rule) is null ? "pagerduty" : "token")} …"
            ),
            new Step("Then rotate it, check for misuse and clean up:", Explain(finding.Rule.Id, Stage.Published)),
        ];

    private static string Fix(Finding finding) => $"{ToolCommand.Name} fix {ShellWord.QuotePath(finding.Path)}";

    private static string ExplainPlace(Finding finding, Stage stage) =>
        stage == Stage.Committed
            ? $"{ToolCommand.Name} explain {finding.Fingerprint}"
            : $"{ToolCommand.Name} explain {ShellWord.QuotePath($"{finding.Path}:{finding.Start.Line}")}";

    private static string Explain(string subject, Stage stage) =>
        $"{ToolCommand.Name} explain {subject} --stage {stage.Name()}";
}
