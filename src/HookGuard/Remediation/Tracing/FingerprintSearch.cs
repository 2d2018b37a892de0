using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Files;
using HookGuard.FileSystem;
using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;
using HookGuard.History;
using HookGuard.Policy;

namespace HookGuard.Remediation.Tracing;

/// <summary>Looks for the value of a fingerprint in what is staged, in all files, and in the history, lost commits included.</summary>
/// <param name="scan">The repository; null outside of one.</param>
/// <param name="settings">The policy, of which only the rules count: what is allowed is found as well.</param>
internal sealed class FingerprintSearch(CommitScan? scan, Settings settings)
{
    private readonly Detector detector = settings.NewDetector();

    /// <summary>Null where nothing has it.</summary>
    /// <exception cref="GuardException">It is none, or nothing has it and not everything could be read.</exception>
    public TracedSecret? Find(string fingerprint)
    {
        if (
            fingerprint.Length != Fingerprints.Prefix.Length + 16
            || !fingerprint[Fingerprints.Prefix.Length..].All(char.IsAsciiHexDigitLower)
        )
        {
            throw new GuardException(
                ExitCode.Usage,
                $"'{fingerprint}' is not a fingerprint",
                $"Copy it from a report: {Fingerprints.Prefix} and 16 hexadecimal digits."
            );
        }

        return InIndex(fingerprint)
            ?? InFiles(fingerprint)
            ?? (scan is null ? null : InHistory(fingerprint, withUnreachable: false))
            ?? (scan is null ? null : InHistory(fingerprint, withUnreachable: true));
    }

    private TracedSecret? InIndex(string fingerprint)
    {
        if (scan is null || scan.Objects.Git.IsBare)
        {
            return null;
        }

        using StagedReader reader = new(scan.Folder);
        return reader
            .Changes()
            .Select(change => In(change, null, fingerprint))
            .FirstOrDefault(found => found is not null);
    }

    private TracedSecret? InFiles(string fingerprint) =>
        new FileTree([RepositoryPaths.TopAround(Environment.CurrentDirectory) ?? Environment.CurrentDirectory])
            .Files()
            .AsParallel()
            .AsOrdered()
            .Where(file => file.LinkTarget is null)
            .Select(file =>
                BoundedFile.TryRead(file.FullPath, Blob.LongestText) is { } content
                    ? In(file.Path, content, null, fingerprint)
                    : null
            )
            .FirstOrDefault(found => found is not null);

    private TracedSecret? InHistory(string fingerprint, bool withUnreachable)
    {
        var everything = settings with { AllowEntries = [], AllowComments = false, IgnoredPaths = null };
        var result = HistoryScan.Find(scan!, everything, withUnreachable);
        var found = result.Findings.Where(finding => finding.Fingerprint == fingerprint).ToList();
        if (
            found is []
            && withUnreachable
            && result.Skipped.FirstOrDefault(skipped => !skipped.Intended) is { } skipped
        )
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"not everything could be scanned for it: {skipped.Path}: {skipped.Reason}",
                "Correct that and try again."
            );
        }

        return found.SelectMany(Changes).FirstOrDefault();

        IEnumerable<TracedSecret> Changes(Finding finding) =>
            (
                finding.Commit is { } commit
                    ? [.. CommitText.OfCommit(scan!.Object(commit)), .. scan.Reader.Commit(commit)]
                    : Tags()
            )
                .Select(change => In(change, finding.Commit, fingerprint))
                .OfType<TracedSecret>();
    }

    private IEnumerable<Change> Tags() =>
        GitProcess
            .ReadText(scan!.Folder, ["for-each-ref", "--format=%(objectname) %(refname)"])!
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2))
            .SelectMany(fields =>
                scan.Peel(fields[0])
                    .Where(found => found.Type is "tag" or "blob")
                    .Select(found =>
                        found.Type == "tag" ? CommitText.OfTag(fields[1], found) : CommitText.OfBlob(fields[1], found)
                    )
            );

    private TracedSecret? In(Change change, string? commit, string fingerprint) =>
        change.New?.TryRead() is { } content ? In(change.Path, content.Span, commit, fingerprint) : null;

    private TracedSecret? In(string path, ReadOnlySpan<byte> content, string? commit, string fingerprint) =>
        TracedSecret.In(path, content, commit, detector).FirstOrDefault(secret => secret.Fingerprint == fingerprint);
}
