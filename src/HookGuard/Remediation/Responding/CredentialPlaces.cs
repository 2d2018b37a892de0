using HookGuard.Detection;
using HookGuard.Files;
using HookGuard.Git;
using HookGuard.Git.Storage;
using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Scanning;

namespace HookGuard.Remediation.Responding;

/// <summary>Where a repository has a credential, whether a policy allows it there or not.</summary>
internal sealed class CredentialPlaces(string folder, Settings settings)
{
    private readonly Settings everything = settings with
    {
        AllowEntries = [],
        AllowComments = false,
        IgnoredPaths = null,
    };

    public Detector Detector { get; } = settings.NewDetector();

    /// <summary>The folder that paths are named from.</summary>
    public string Root { get; } = RepositoryPaths.TopAround(folder) ?? folder;

    public bool IsInRepository => RepositoryPaths.TopAround(folder) is not null;

    /// <summary>In files, also those that git ignores.</summary>
    public IReadOnlyList<Finding> InFiles(string fingerprint) =>
        Of(FileScan.Run(new FileTree([Root]), new Guard(Detector, everything)), fingerprint);

    public IReadOnlyList<Finding> Staged(string fingerprint, StagedReader reader) =>
        Of(new Guard(Detector, everything).Check(reader.Changes().ToList()), fingerprint);

    public IReadOnlyList<Finding> Staged(string fingerprint)
    {
        using StagedReader reader = new(folder);
        return Staged(fingerprint, reader);
    }

    /// <summary>In all that refs reach, the first commit first, each with who made it and which remotes have it.</summary>
    public IReadOnlyList<Finding> Committed(string fingerprint, CommitScan scan) =>
        Of(HistoryScan.Run(scan, everything, since: null, withUnreachable: false), fingerprint);

    public IReadOnlyList<Finding> Committed(string fingerprint)
    {
        using CommitScan scan = new(folder);
        return Committed(fingerprint, scan);
    }

    // "Nowhere" counts only where everything was scanned.
    private static Finding[] Of(ScanResult result, string fingerprint)
    {
        Finding[] found = [.. result.Findings.Where(finding => finding.Fingerprint == fingerprint)];
        return found is [] && result.Skipped.FirstOrDefault(skipped => !skipped.Intended) is { } skipped
            ? throw new GuardException(
                ExitCode.Incomplete,
                $"not everything could be scanned for it: {skipped.Path}: {skipped.Reason}",
                "Correct that and try again."
            )
            : found;
    }
}
