using HookGuard.Masking;
using HookGuard.Processes;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Remediation.Rewriting;

/// <summary>What a person reads before and after a rewrite.</summary>
internal static class RewriteText
{
    private const int MostNames = 20;

    public static void WritePlan(TextWriter output, SecretTrace trace, HistoryRewrite rewrite)
    {
        var secret = trace.Secret;
        output.WriteLine($"{secret.Rule.Name} {secret.Mask} ({secret.Fingerprint}) becomes {SecretForms.Marker}.");
        output.WriteLine();
        output.WriteLine(
            $"  commits made anew  {rewrite.Affected.Count}, {trace.Introductions.Count} of which brought it in"
        );
        WriteNames(output, "branches", rewrite.Moving.Where(found => found.IsBranch));
        WriteNames(output, "tags", rewrite.Moving.Where(found => found.IsTag));
        WriteNames(output, "notes", rewrite.Moving.Where(found => found.IsNote));
        WriteNames(
            output,
            "other refs",
            rewrite.Moving.Where(found => !found.IsBranch && !found.IsTag && !found.IsNote)
        );
        if (rewrite.Signed > 0)
        {
            output.WriteLine($"  signatures lost    {rewrite.Signed}");
        }

        foreach (var remote in trace.Remotes)
        {
            output.WriteLine($"  pushed to          {remote.Remote}: whoever cloned it has to clone again");
        }

        output.WriteLine();
        output.WriteLine(
            "Authors, dates, messages and files stay as they are but for the value. `--undo` brings all of it back."
        );
        if (trace.Stage == Stage.Published)
        {
            output.WriteLine(
                $"It was pushed: revoke it first, `{ToolCommand.Name} explain {secret.Fingerprint}` says how."
            );
        }
    }

    public static void WriteDone(TextWriter output, SecretTrace trace, IReadOnlyList<RefChange> changes)
    {
        var fingerprint = trace.Secret.Fingerprint;
        output.WriteLine();
        output.WriteLine(
            $"Done: {changes.Count} refs moved. Nothing that a branch, tag or note reaches contains the value."
        );
        output.WriteLine($"Undo it:   {ToolCommand.Name} rewrite --undo");
        output.WriteLine($"Finish it: {ToolCommand.Name} rewrite {fingerprint} --forget");
        output.WriteLine("           This also deletes what the reflogs could bring back, the stash excepted.");
        foreach (var remote in trace.Remotes.Where(remote => remote.IsThere))
        {
            output.WriteLine();
            output.WriteLine($"On {remote.Remote}, once it is revoked and the branches are not protected against it:");
            foreach (var name in Pushed(trace, remote, changes))
            {
                output.WriteLine(
                    $"  git push --force-with-lease {ShellWord.Quote(remote.Remote)} {ShellWord.Quote((ShownPath)name)}"
                );
            }

            output.WriteLine("Then ask the host's support to delete cached views and the commits of pull requests,");
            output.WriteLine("and look after forks, CI logs, caches and artefacts yourself.");
            output.WriteLine();
            output.WriteLine("Tell everybody who has a clone:");
            output.WriteLine("  The history was rewritten to remove a leaked credential. Do not pull, merge or push.");
            output.WriteLine("  Save your work as patches (git format-patch), clone again, and apply them there.");
        }
    }

    // Branches that are there, and tags, of which nobody knows whether they are.
    private static IEnumerable<string> Pushed(SecretTrace trace, PushedTo remote, IReadOnlyList<RefChange> changes)
    {
        var there = trace
            .Refs.Where(found =>
                found.IsRemote && found.ShortName.StartsWith($"{remote.Remote}/", StringComparison.Ordinal)
            )
            .Select(found => $"refs/heads/{found.ShortName[(remote.Remote.ToString().Length + 1)..]}")
            .ToHashSet(StringComparer.Ordinal);
        return changes
            .Where(change => change.Name == change.NewName)
            .Select(change => change.Name)
            .Where(name => there.Contains(name) || name.StartsWith("refs/tags/", StringComparison.Ordinal));
    }

    private static void WriteNames(TextWriter output, string label, IEnumerable<TracedRef> refs)
    {
        var names = refs.Select(found => ((ShownPath)found.ShortName).ToString()).ToList();
        if (names is not [])
        {
            output.WriteLine(
                $"  {label.PadRight(17)}  {string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? $" and {names.Count - MostNames} more" : "")}"
            );
        }
    }
}
