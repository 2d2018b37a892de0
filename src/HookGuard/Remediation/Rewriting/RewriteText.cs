using HookGuard.Masking;
using HookGuard.Processes;
using HookGuard.Remediation.Tracing;
using HookGuard.Terminals;

namespace HookGuard.Remediation.Rewriting;

/// <summary>What a person reads before and after a rewrite.</summary>
internal static class RewriteText
{
    private const int MostNames = 20;

    public static void WritePlan(TextWriter output, SecretTrace trace, HistoryRewrite rewrite, EarlierFix? fix)
    {
        var secret = trace.Secret;
        Paragraph.Write(
            output,
            $"{secret.Rule.Name} {secret.Mask} ({secret.Fingerprint}) becomes {(fix is null ? "" : $"{fix.Variable} where a file can read that, elsewhere ")}{SecretForms.Marker}."
        );
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
        Paragraph.Write(
            output,
            "Authors, dates, messages and files stay as they are but for the value. `--undo` brings all of it back."
        );
        if (trace.Stage == Stage.Published)
        {
            Paragraph.Write(
                output,
                $"It was pushed: revoke it first, `{ToolCommand.Name} explain {secret.Fingerprint}` says how."
            );
        }
    }

    public static void WriteDone(TextWriter output, SecretTrace trace, IReadOnlyList<RefChange> changes)
    {
        var fingerprint = trace.Secret.Fingerprint;
        output.WriteLine();
        Paragraph.Write(
            output,
            $"Done: {changes.Count} refs moved. Nothing that a branch, tag or note reaches contains the value."
        );
        output.WriteLine($"Undo it:   {ToolCommand.Name} rewrite --undo");
        output.WriteLine($"Finish it: {ToolCommand.Name} rewrite {fingerprint} --forget");
        Paragraph.Write(
            output,
            "This also deletes what the reflogs could bring back, the stash excepted.",
            "           ",
            "           "
        );
        foreach (var remote in trace.Remotes.Where(remote => remote.IsThere))
        {
            output.WriteLine();
            Paragraph.Write(
                output,
                $"On {remote.Remote}, once it is revoked and the branches are not protected against it:"
            );
            var there = There(trace, remote, changes).ToLookup(change => change.Name == change.NewName);
            foreach (var change in there[true])
            {
                var name = ShellWord.Quote((ShownPath)change.Name);
                // git keeps no note of a remote's tags that it could compare with.
                var lease = IsTag(change) ? $"={ShellWord.Quote((ShownPath)$"{change.Name}:{change.Old}")}" : "";
                output.WriteLine($"  git push --force-with-lease{lease} {ShellWord.Quote(remote.Remote)} {name}");
            }

            foreach (var change in there[false])
            {
                output.WriteLine($"  Delete {(ShownPath)change.Name} there by hand: its name contains the value.");
            }

            Paragraph.Write(
                output,
                "Then ask the host's support to delete cached views and the commits of pull requests, and look after forks, CI logs, caches and artefacts yourself."
            );
            output.WriteLine();
            output.WriteLine("Tell everybody who has a clone:");
            Paragraph.Write(
                output,
                "The history was rewritten to remove a leaked credential. Do not pull, merge or push. Save your work as patches (git format-patch), clone again, and apply them there.",
                "  ",
                "  "
            );
        }
    }

    private static bool IsTag(RefChange change) => change.Name.StartsWith("refs/tags/", StringComparison.Ordinal);

    // Branches that are there, and tags, of which nobody knows whether they are: git refuses a tag that is not there.
    private static IEnumerable<RefChange> There(SecretTrace trace, PushedTo remote, IReadOnlyList<RefChange> changes)
    {
        string name = remote.Remote;
        var there = trace
            .Refs.Where(found => found.IsRemote && found.ShortName.StartsWith($"{name}/", StringComparison.Ordinal))
            .Select(found => $"refs/heads/{found.ShortName[(name.Length + 1)..]}")
            .ToHashSet(StringComparer.Ordinal);
        return changes.Where(change => there.Contains(change.Name) || IsTag(change));
    }

    private static void WriteNames(TextWriter output, string label, IEnumerable<TracedRef> refs)
    {
        var names = refs.Select(found => ((ShownPath)found.ShortName).ToString()).ToList();
        if (names is not [])
        {
            Paragraph.Write(
                output,
                $"{string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? $" and {names.Count - MostNames} more" : "")}",
                $"  {label.PadRight(17)}  ",
                new string(' ', 21)
            );
        }
    }
}
