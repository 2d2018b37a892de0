namespace HookGuard.Remediation;

/// <summary>What to do now about a finding, in short; <c>hookguard explain</c> has the long form.</summary>
internal static class Advice
{
    public static IReadOnlyList<Step> For(Finding finding, Stage stage) =>
        stage switch
        {
            Stage.Staged =>
            [
                new Step("Take the value out of the file and read it from the environment instead."),
                new Step("Stage the file again and commit.", $"git add -- {finding.Path}", "git commit"),
            ],
            Stage.Committed => [new Step("Take the value out, then rewrite the commit that holds it.")],
            _ => [new Step($"Revoke it first: it has left this machine. See 'hookguard explain {finding.Rule.Id}'.")],
        };
}
