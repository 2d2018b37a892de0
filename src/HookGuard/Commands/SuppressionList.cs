using HookGuard.Detection;
using HookGuard.Files;
using HookGuard.FileSystem;
using HookGuard.Policy;
using HookGuard.Policy.Allowing;
using HookGuard.Policy.Configuration;
using HookGuard.Scanning;

namespace HookGuard.Commands;

/// <summary>Every suppression of a work tree: the entries of the configuration, then the allow comments of its files.</summary>
internal sealed class SuppressionList
{
    public SuppressionList(FileTree tree)
    {
        Settings = LayeredConfiguration.Load(ConfigurationLayer.FilesIn(tree.Root));
        var result = FileScan.Run(tree, new Guard(Settings.NewDetector(), Settings));
        Findings = result.Findings;
        Items = [.. Entries(), .. Comments(tree)];
    }

    public Settings Settings { get; }

    public IReadOnlyList<Finding> Findings { get; }

    public IReadOnlyList<AllowListItem> Items { get; }

    private IEnumerable<AllowListItem> Entries()
    {
        AllowEntryIndex index = new(Settings.AllowEntries);
        var used = Findings
            .SelectMany(finding => index.Fitting(finding.Path, finding.Rule.Id, finding.Fingerprint))
            .ToHashSet();
        return Settings.AllowEntries.Select(entry => new AllowListItem(
            entry.Source,
            entry.ToString(),
            entry.Until,
            used.Contains(entry)
        ));
    }

    private IEnumerable<AllowListItem> Comments(FileTree tree)
    {
        var used = Findings.Select(finding => (finding.Path, finding.Allowed?.By)).ToHashSet();
        foreach (var file in tree.Files().Where(file => file.LinkTarget is null))
        {
            if (
                BoundedFile.Refusal(file.FullPath) is not null
                || BoundedFile.TryRead(file.FullPath, BoundedFile.LargestLimit) is not { } bytes
                || !HasMarker(bytes)
            )
            {
                continue;
            }

            // A comment that could never hold is an example, or a mistake that its finding's report explains.
            foreach (
                var comment in AllowComments
                    .In(file.Path, SourceText.Decode(bytes), Settings.AllowMarkers)
                    .Where(found => found.Fault is null)
            )
            {
                yield return new AllowListItem(
                    $"{file.Path}:{comment.Line}",
                    $"{(comment.Rules is [] ? "any rule" : string.Join(", ", comment.Rules))}: {comment.Reason}",
                    comment.Until,
                    used.Contains((file.Path, $"comment on line {comment.Line}"))
                );
            }
        }
    }

    private bool HasMarker(ReadOnlySpan<byte> content)
    {
        foreach (var marker in (IEnumerable<string>)[AllowComment.Marker, .. Settings.AllowMarkers])
        {
            if (content.IndexOf(System.Text.Encoding.ASCII.GetBytes(marker)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
