using HookGuard.Detection;

namespace HookGuard.Changes;

/// <summary>Changes that are recorded together. Knows what is new in them.</summary>
internal sealed class ChangeSet
{
    private readonly Detector detector;
    private readonly Lazy<ILookup<string, string>> former;
    private readonly Dictionary<(string Path, string Blob), IReadOnlyList<DetectedSecret>> read = [];

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

    /// <summary>What was detected in the former content of a path; nothing where that cannot be read.</summary>
    public IReadOnlyList<DetectedSecret> SecretsOf(string path, Blob old)
    {
        if (!read.TryGetValue((path, old.Id), out var secrets))
        {
            secrets = old.TryRead() is { } content ? Detect(path, content.Span) : [];
            read.Add((path, old.Id), secrets);
        }

        return secrets;
    }

    private ILookup<string, string> FormerSecrets()
    {
        var secrets =
            from change in Changes
            from old in change.Old
            where old is not null
            from detection in detector.Detect(change.Path, PathText.Of(change.Path)).Concat(SecretsOf(change.Path, old))
            select (detection.Fingerprint, change.Path);
        return secrets.Distinct().ToLookup(secret => secret.Fingerprint, secret => secret.Path, StringComparer.Ordinal);
    }

    private IReadOnlyList<DetectedSecret> Detect(string path, ReadOnlySpan<byte> content) =>
        content.Length <= Blob.LongestText ? detector.DetectInBlocks(path, content, out _, out _)
        : detector.DecodeRelevantBlocks(path, content, Blob.LongestText) is { } text ? detector.Detect(path, text)
        : [];
}
