using System.Globalization;
using System.Text;
using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Files;
using HookGuard.FileSystem;
using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;
using HookGuard.History;
using HookGuard.Masking;
using HookGuard.Policy;

namespace HookGuard.Remediation.Tracing;

/// <summary>Finds the credential that a person names: by its place, now or in the history, or by its fingerprint.</summary>
/// <param name="scan">The repository; null outside of one.</param>
/// <param name="settings">The policy.</param>
internal sealed class SecretLookup(CommitScan? scan, Settings settings)
{
    private readonly Detector detector = settings.NewDetector();

    /// <param name="subject"><c>PATH:LINE</c>, <c>COMMIT:PATH:LINE</c> or a fingerprint.</param>
    public TracedSecret Find(string subject) =>
        subject.StartsWith(Fingerprints.Prefix, StringComparison.Ordinal) ? ByFingerprint(subject) : ByPlace(subject);

    private TracedSecret ByPlace(string subject)
    {
        var (parts, line) = Split(subject);
        var path = FindingPath.Resolve(string.Join(':', parts));
        if (BoundedFile.TryRead(path, BoundedFile.LargestLimit) is { } content)
        {
            return In(FromTop(path) ?? path.Replace('\\', '/'), content, null, line)
                ?? Earlier(path, line)
                ?? throw new GuardException(
                    ExitCode.Usage,
                    $"there is no credential at {path}:{line}",
                    $"Run 'hookguard scan {ShellWord.QuotePath(path)}' to see where they are."
                );
        }

        if (parts.Length > 1 && scan?.CommitOf(parts[0]) is { } commit)
        {
            return InCommit(commit, string.Join(':', parts[1..]), line);
        }

        return Earlier(path, line)
            ?? throw new GuardException(
                ExitCode.Usage,
                $"there is no file '{path}'",
                "Name it as the finding does: PATH:LINE, or COMMIT:PATH:LINE."
            );
    }

    private TracedSecret InCommit(string commit, string path, int line)
    {
        var content = path is CommitText.Message or CommitText.Header
            ? CommitText.OfCommit(scan!.Object(commit)).Single(change => change.Path == path).New
            : scan!.Reader.InCommit(commit, path);
        return content?.TryRead() is { } bytes && In(path, bytes.Span, commit, line) is { } found
            ? found
            : throw new GuardException(
                ExitCode.Usage,
                $"there is no credential at line {line} of {(ShownPath)path} in {commit[..12]}",
                "Run 'hookguard scan --history' to see where they are."
            );
    }

    // The file may be clean by now: then what is staged, what HEAD has, and the versions before it, the newest first.
    private TracedSecret? Earlier(string path, int line)
    {
        if (scan is null || FromTop(path) is not { } name)
        {
            return null;
        }

        return
            scan.Objects.Find($":0:{name}")?.TryRead() is { } staged && In(name, staged.Span, null, line) is { } inIndex
            ? inIndex
            : Versions(name)
                .Select(commit =>
                    scan.Reader.InCommit(commit, name)?.TryRead() is { } content
                        ? In(name, content.Span, commit, line)
                        : null
                )
                .FirstOrDefault(found => found is not null);
    }

    // By standard input: a path may hold a credential, and other users of the machine see arguments. There, each line is a path.
    private string[] Versions(string name) =>
        Encoding
            .ASCII.GetString(
                GitProcess.Read(
                    RepositoryPaths.TopAround(scan!.Folder) ?? scan.Folder,
                    ["rev-list", "--all", "--reflog", "--ignore-missing", "--full-history", "--stdin"],
                    name.Contains('\n', StringComparison.Ordinal) ? [] : ["--", name]
                )!
            )
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string? FromTop(string path)
    {
        if (scan is null || RepositoryPaths.TopAround(scan.Folder) is not { } root)
        {
            return path.Replace('\\', '/');
        }

        var relative = Path.GetRelativePath(RealPath.Of(root), Path.GetFullPath(path)).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? null : relative;
    }

    private TracedSecret ByFingerprint(string fingerprint)
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
            ?? InWorkTree(fingerprint)
            ?? (scan is null ? null : InHistory(fingerprint))
            ?? throw new GuardException(
                ExitCode.Usage,
                $"nothing here has the fingerprint {fingerprint}",
                "Run 'hookguard scan --history' in the repository that it was reported in."
            );
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
            .Select(change =>
                change.New?.TryRead() is { } content ? Named(change.Path, content.Span, null, fingerprint) : null
            )
            .FirstOrDefault(found => found is not null);
    }

    private TracedSecret? InWorkTree(string fingerprint)
    {
        if (RepositoryPaths.TopAround(Environment.CurrentDirectory) is not { } top)
        {
            return null;
        }

        return new FileTree([top])
            .Files()
            .AsParallel()
            .AsOrdered()
            .Where(file => file.LinkTarget is null)
            .Select(file =>
                BoundedFile.TryRead(file.FullPath, Blob.LongestText) is { } content
                    ? Named(file.Path, content, null, fingerprint)
                    : null
            )
            .FirstOrDefault(found => found is not null);
    }

    private TracedSecret? InHistory(string fingerprint)
    {
        var finding = HistoryScan
            .Run(scan!, settings, since: null, withUnreachable: true)
            .Findings.FirstOrDefault(finding => finding.Fingerprint == fingerprint);
        if (finding is null)
        {
            return null;
        }

        var changes = finding.Commit is { } commit
            ? [.. CommitText.OfCommit(scan!.Object(commit)), .. scan.Reader.Commit(commit)]
            : Tags().ToList();
        return changes
            .Select(change =>
                change.New?.TryRead() is { } content
                    ? Named(change.Path, content.Span, finding.Commit, fingerprint)
                    : null
            )
            .FirstOrDefault(found => found is not null);
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

    private TracedSecret? Named(string path, ReadOnlySpan<byte> content, string? commit, string fingerprint) =>
        Detected(path, content, commit).FirstOrDefault(secret => secret.Fingerprint == fingerprint);

    private TracedSecret? In(string path, ReadOnlySpan<byte> content, string? commit, int line) =>
        Detected(path, content, commit)
            .FirstOrDefault(secret =>
                secret.Position.Line <= line && line <= secret.Text.GetPosition(secret.Found.Span.End).Line
            );

    private IEnumerable<TracedSecret> Detected(string path, ReadOnlySpan<byte> content, string? commit)
    {
        var secrets = detector.Detect(path, content, out var text);
        if (text is not null)
        {
            DetectedValues.Add(text, secrets);
        }

        return secrets.Select(secret => new TracedSecret(path, text!, secret, commit));
    }

    private static (string[] Parts, int Line) Split(string subject)
    {
        var parts = subject.Split(':');
        var numbers = parts
            .Reverse()
            .TakeWhile(part => int.TryParse(part, CultureInfo.InvariantCulture, out _))
            .Count();
        if (numbers is 0 || numbers == parts.Length)
        {
            throw new GuardException(
                ExitCode.Usage,
                $"'{subject}' is neither a rule nor PATH:LINE nor a fingerprint",
                $"Rules: {string.Join(", ", RuleCatalogue.All.Select(rule => rule.Id))}."
            );
        }

        return (parts[..^numbers], int.Parse(parts[^numbers], CultureInfo.InvariantCulture));
    }
}
