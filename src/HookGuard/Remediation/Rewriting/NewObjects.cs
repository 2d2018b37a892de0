using System.Text;
using HookGuard.Git;
using HookGuard.History;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Remediation.Rewriting;

/// <summary>New objects by the old ones: commits are there, and tags are made.</summary>
internal sealed class NewObjects(
    CommitScan scan,
    ScratchRepository scratch,
    SecretTrace trace,
    Dictionary<string, string> map,
    Dictionary<string, string> notes
)
{
    private static readonly string[] Signatures =
    [
        "-----BEGIN PGP SIGNATURE-----",
        "-----BEGIN SSH SIGNATURE-----",
        "-----BEGIN SIGNED MESSAGE-----",
    ];

    public string New(string id) =>
        map.TryGetValue(id, out var commit) ? commit
        : notes.TryGetValue(id, out var note) ? note
        : scan.Object(id) is { Type: not "commit" } other ? New(other)
        : id;

    private string New(GitObject old)
    {
        if (old.Type != "tag")
        {
            return trace.Objects.Holders.ContainsKey(old.Id) && old.Type == "blob"
                ? scratch.Write(old.Type, trace.Forms.Remove(old.Content.ToArray()))
                : old.Id;
        }

        var target = CommitText.TagTarget(old);
        var moved = New(target);
        if (moved == target && !trace.Objects.Holders.ContainsKey(old.Id))
        {
            return old.Id;
        }

        // Latin-1 gives every byte back as it was.
        var text = Encoding.Latin1.GetString(old.Content.Span);
        var end = Signatures
            .Select(signature => text.IndexOf($"\n{signature}", StringComparison.Ordinal))
            .Where(at => at >= 0)
            .DefaultIfEmpty(text.Length - 1)
            .Min();
        text = $"object {moved}{text["object ".Length..][target.Length..(end + 1 - "object ".Length)]}";
        return scratch.Write("tag", trace.Forms.Remove(Encoding.Latin1.GetBytes(text)));
    }
}
