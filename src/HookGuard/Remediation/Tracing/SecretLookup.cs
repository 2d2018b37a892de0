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
        !subject.StartsWith(Fingerprints.Prefix, StringComparison.Ordinal)
            ? ByPlace(subject)
            : new FingerprintSearch(scan, settings).Find(subject)
                ?? throw new GuardException(
                    ExitCode.Usage,
                    $"nothing here has the fingerprint {subject}, neither a file nor what is staged nor the history",
                    "Check it, or run this in the repository that it was reported in."
                );

    private TracedSecret ByPlace(string subject)
    {
        RefuseValue(subject);
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

    // A place may hold one in a name, and is a place all the same.
    private void RefuseValue(string subject)
    {
        if (detector.Detect("", SourceText.From(subject)) is [{ Span: var span }] && span.Length == subject.Length)
        {
            throw new GuardException(
                ExitCode.Usage,
                "the credential itself was typed, and the shell's history keeps it now",
                "Delete it there. Name it by PATH:LINE or its fingerprint; verify, owner, usage and rotate also read it from standard input, with - in its place."
            );
        }
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

    // The first value alone would be acted upon, whichever it is.
    private TracedSecret? In(string path, ReadOnlySpan<byte> content, string? commit, int line)
    {
        var found = TracedSecret
            .In(path, content, commit, detector)
            .Where(secret =>
                secret.Position.Line <= line && line <= secret.Text.GetPosition(secret.Found.Span.End).Line
            )
            .DistinctBy(secret => secret.Fingerprint, StringComparer.Ordinal)
            .ToList();
        return found.Count < 2
            ? found.FirstOrDefault()
            : throw new GuardException(
                ExitCode.Usage,
                $"there are {found.Count} credentials at {(ShownPath)path}:{line}",
                $"Name one by its fingerprint: {string.Join(", ", found.Select(one => $"{one.Fingerprint} ({one.Mask})"))}."
            );
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
                $"'{subject}' is neither PATH:LINE nor a fingerprint",
                "Copy either from the report."
            );
        }

        return (parts[..^numbers], int.Parse(parts[^numbers], CultureInfo.InvariantCulture));
    }
}
