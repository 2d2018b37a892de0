using HookGuard.Detection;

namespace HookGuard.Git;

/// <summary>Changes that are recorded together. Knows what is new in them.</summary>
internal sealed class ChangeSet
{
    private readonly Detector detector;
    private readonly Lazy<ILookup<string, string>> former;

    private ChangeSet(Detector detector, IReadOnlyList<Change> changes)
    {
        this.detector = detector;
        Changes = changes;
        former = new Lazy<ILookup<string, string>>(FormerSecrets);
    }

    public IReadOnlyList<Change> Changes { get; }

    /// <summary>One for each commit, one for what is staged.</summary>
    public static IEnumerable<ChangeSet> Split(IEnumerable<Change> changes, Detector detector)
    {
        List<Change> set = [];
        foreach (var change in changes)
        {
            if (set is [{ } first, ..] && first.Commit != change.Commit)
            {
                yield return new ChangeSet(detector, set);
                set = [];
            }

            set.Add(change);
        }

        if (set is not [])
        {
            yield return new ChangeSet(detector, set);
        }
    }

    /// <summary>Whether the secret stood under another name before: then its file was renamed or copied, and nothing leaks that had not.</summary>
    public bool Moves(string fingerprint, string path) => former.Value[fingerprint].Any(other => other != path);

    private ILookup<string, string> FormerSecrets()
    {
        var secrets =
            from change in Changes
            from old in change.Old
            where old is not null
            from detection in SecretsOf(change.Path, old)
            select (detection.Fingerprint, change.Path);
        return secrets.ToLookup(secret => secret.Fingerprint, secret => secret.Path, StringComparer.Ordinal);
    }

    private IEnumerable<DetectedSecret> SecretsOf(string path, Blob old) =>
        detector
            .Detect(path, PathText.Of(path))
            .Concat(old.TryRead() is { } content ? detector.Detect(path, content.Span, out _) : []);
}
