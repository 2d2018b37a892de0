using HookGuard.Git;
using HookGuard.Processes;

namespace HookGuard.Remediation.Explaining;

/// <summary>
/// The least rewrite of the history that takes a secret out of it, as commands that are ready to run. The value itself is taken out
/// by hand, where the step says so.
/// </summary>
internal static class Rewrite
{
    private const string Notes = "refs/notes/";

    /// <param name="folder">Any folder of the repository.</param>
    /// <param name="findings">What was found in one commit, or in a tag.</param>
    /// <param name="isInTip">Whether a value still stands at its place in the newest commit of a branch.</param>
    public static IReadOnlyList<Step> For(
        string folder,
        IReadOnlyList<Finding> findings,
        Func<string, Finding, bool> isInTip
    ) => [.. Steps(folder, findings, isInTip)];

    private static IEnumerable<Step> Steps(
        string folder,
        IReadOnlyList<Finding> findings,
        Func<string, Finding, bool> isInTip
    )
    {
        if (findings[0].Commit is not { } commit)
        {
            return [OfRef(findings[0])];
        }

        var situation = RewriteSituation.Of(folder, commit);
        if (situation.Branch is null)
        {
            return WithoutBranch(findings, situation);
        }

        var edits = new CommitEdits(findings);
        var step = situation switch
        {
            { IsTip: true } => Amend(edits, situation),
            { IsMerge: false } when edits.AreFilesOnly && findings.All(finding => isInTip(situation.Branch, finding)) =>
                Fixup(edits, situation),
            // Every commit between that touches the line would be a conflict.
            _ when edits.AreFilesOnly && !findings.Any(finding => isInTip(situation.Branch, finding)) => Purge(
                findings,
                situation
            ),
            _ => Detach(edits, situation),
        };
        return [step, .. StillHeld(situation)];
    }

    private static Step Amend(CommitEdits edits, RewriteSituation situation) =>
        new($"It is in the newest commit. {edits.Text}", [.. Switch(situation), .. edits.Amend]);

    private static Step Fixup(CommitEdits edits, RewriteSituation situation) =>
        new(
            $"It is in {Short(situation)}, not the newest commit. {edits.Text}",
            [.. Switch(situation), .. edits.Stage, $"git commit --fixup={Short(situation)}", Autosquash(situation)]
        );

    private static Step Purge(IReadOnlyList<Finding> findings, RewriteSituation situation) =>
        new(
            $"It is in {Short(situation)}, and a later commit changes the line. Take it out of every commit at once:",
            [
                .. findings
                    .Select(finding => finding.Fingerprint)
                    .Distinct(StringComparer.Ordinal)
                    .Select(fingerprint => $"{ToolCommand.Name} rewrite {fingerprint}"),
            ]
        );

    // Works for every commit: a merge, one whose message or author is wrong.
    private static Step Detach(CommitEdits edits, RewriteSituation situation) =>
        new(
            $"It is in {Short(situation)}, not the newest commit. Go there:",
            [
                $"git checkout --detach {Short(situation)}",
                $"# {edits.Text}",
                .. edits.Amend,
                $"git rebase --rebase-merges --onto HEAD {Short(situation)} {ShellWord.Quote(situation.Branch!)}",
            ]
        );

    private static string Autosquash(RewriteSituation situation) =>
        "git -c sequence.editor=: rebase -i --autosquash --autostash "
        + (situation.HasMergesAbove ? "--rebase-merges " : "")
        + (situation.IsRoot ? "--root" : $"{Short(situation)}~1");

    private static IEnumerable<string> Switch(RewriteSituation situation) =>
        situation.IsCheckedOut ? [] : [$"git checkout {ShellWord.Quote(situation.Branch!)}"];

    private static IEnumerable<Step> StillHeld(RewriteSituation situation)
    {
        if (situation.OtherBranches is not [])
        {
            yield return new Step(
                $"The old commit remains on {string.Join(", ", situation.OtherBranches)}: do not push it, or rewrite it in the same way."
            );
        }

        if (situation.HeldByTags is not [])
        {
            yield return DeleteTags(
                "Tags still point to the old commit. Delete them, and re-create those you need:",
                situation
            );
        }
    }

    private static IEnumerable<Step> WithoutBranch(IReadOnlyList<Finding> findings, RewriteSituation situation)
    {
        if (situation.HeldByTags is not [])
        {
            yield return DeleteTags("Only a tag contains the commit. Delete the tag unless you need it:", situation);
        }

        foreach (var name in situation.HeldByOthers)
        {
            yield return name.StartsWith(Notes, StringComparison.Ordinal)
                ? new Step(
                    "It is in a note. Remove it in the editor that opens, then restart the history of the notes:",
                    [
                        .. findings
                            .Select(finding => ((string)finding.Path).Replace("/", "", StringComparison.Ordinal))
                            .Distinct(StringComparer.Ordinal)
                            .Select(noted => $"git notes --ref={ShellWord.Quote(name)} edit {noted}"),
                        $"git update-ref {ShellWord.Quote(name)} \"$(git commit-tree -m Notes {ShellWord.Quote(name + "^{tree}")})\"",
                    ]
                )
                : new Step(
                    $"Only {name} contains the commit. Delete it unless you need it:",
                    $"git update-ref -d {ShellWord.Quote(name)}"
                );
        }
    }

    private static Step DeleteTags(string text, RewriteSituation situation) =>
        new(text, $"git tag -d {string.Join(' ', situation.HeldByTags.Select(ShellWord.Quote))}");

    private static Step OfRef(Finding finding)
    {
        const string tag = "tag refs/tags/";
        if ((string)finding.Path == CommitText.RefName)
        {
            return new Step(
                "It is in the name of the pushed ref. Rename the ref, for example:",
                "git branch -m NEW-NAME"
            );
        }

        if (((string)finding.Path).StartsWith(tag, StringComparison.Ordinal) && !finding.InName)
        {
            var name = ((string)finding.Path)[tag.Length..];
            return new Step(
                "It is in the tag itself. Re-create the tag without it in the message:",
                $"git tag -f -a {ShellWord.Quote(name)} {ShellWord.Quote(name + "^{}")}"
            );
        }

        return new Step(
            "It is in the object that the tag points to, not in a commit. Delete the tag unless you need it:",
            "git tag -d TAG"
        );
    }

    private static string Short(RewriteSituation situation) => situation.Commit[..12];
}
