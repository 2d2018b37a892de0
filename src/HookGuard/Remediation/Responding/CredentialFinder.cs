using System.Globalization;
using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Files;
using HookGuard.FileSystem;
using HookGuard.Git;
using HookGuard.Git.Storage;
using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Remediation.Explaining;
using HookGuard.Scanning;

namespace HookGuard.Remediation.Responding;

/// <summary>Finds the credential that a person names, where it still is: in the working tree, what is staged, HEAD or the history.</summary>
internal sealed class CredentialFinder(string folder, Settings settings)
{
    private readonly CredentialPlaces places = new(folder, settings);

    /// <param name="subject">A fingerprint, or a place as findings name it.</param>
    public Credential Find(string subject) =>
        subject.StartsWith(Fingerprints.Prefix, StringComparison.Ordinal) ? ByFingerprint(subject) : ByPlace(subject);

    private Credential ByPlace(string subject)
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
                $"'{subject}' is neither a fingerprint nor PATH:LINE",
                "Copy either from the report, or use - to pass the value on standard input."
            );
        }

        var path = FindingPath.Resolve(string.Join(':', parts[..^numbers]));
        var line = int.Parse(parts[^numbers], CultureInfo.InvariantCulture);
        foreach (var content in Contents(path))
        {
            var found = CredentialReader.In(
                path,
                content.Span,
                places.Detector,
                (secret, text) => IsAt(line, secret, text)
            );
            switch (found.DistinctBy(credential => credential.Fingerprint, StringComparer.Ordinal).ToList())
            {
                case [var only]:
                    return only;
                case [_, _, ..] several:
                    throw new GuardException(
                        ExitCode.Usage,
                        $"there are {several.Count} credentials at {path}:{line}",
                        $"Name one by its fingerprint: {string.Join(", ", several.Select(one => $"{one.Fingerprint} ({one.Mask})"))}."
                    );
            }
        }

        throw new GuardException(
            ExitCode.Usage,
            $"there is no credential at {path}:{line}, neither in the working tree nor staged nor in HEAD",
            $"Run 'hookguard scan {ShellWord.QuotePath(path)}' to see where they are, or name it by its fingerprint."
        );
    }

    private IEnumerable<ReadOnlyMemory<byte>> Contents(string path)
    {
        if (BoundedFile.TryRead(path, BoundedFile.LargestLimit) is { } written)
        {
            yield return written;
        }

        if (RepositoryPaths.TopAround(folder) is not { } top)
        {
            yield break;
        }

        var name = Path.GetRelativePath(top, Path.GetFullPath(path, folder)).Replace('\\', '/');
        using var objects = new ObjectReader(RepositoryPaths.Find(folder), folder);
        foreach (var place in (string[])[$":0:{name}", $"HEAD:{name}"])
        {
            if (objects.Find(place) is { } recorded)
            {
                yield return recorded.Read();
            }
        }
    }

    private Credential ByFingerprint(string fingerprint) =>
        InFiles(fingerprint)
        ?? (places.IsInRepository ? Staged(fingerprint) ?? Committed(fingerprint) : null)
        ?? throw new GuardException(
            ExitCode.Usage,
            $"no credential has the fingerprint {fingerprint} here, neither in a file nor staged nor in the history",
            "Check it, run this in the repository that has it, or use - to pass the value on standard input."
        );

    private Credential? InFiles(string fingerprint) =>
        Content(places.InFiles(fingerprint)) is { } found
        && BoundedFile.TryRead(Path.Join(places.Root, found.Path)) is { } content
            ? Read(found.Path, content, fingerprint)
            : null;

    private Credential? Staged(string fingerprint)
    {
        using StagedReader reader = new(folder);
        return
            Content(places.Staged(fingerprint, reader)) is { } found
            && reader.Find(found.Path)?.TryRead() is { } content
            ? Read(found.Path, content.Span, fingerprint)
            : null;
    }

    private Credential? Committed(string fingerprint)
    {
        using CommitScan scan = new(folder);
        var found = Content(places.Committed(fingerprint, scan));
        return found?.Commit is not { } commit ? null
            : found.Path.ToString() is CommitText.Message or CommitText.Header
                ? Read(found.Path, scan.Object(commit).Content.Span, fingerprint)
            : scan.Reader.InCommit(commit, found.Path)?.TryRead() is { } content
                ? Read(found.Path, content.Span, fingerprint)
            : null;
    }

    private Credential? Read(string path, ReadOnlySpan<byte> content, string fingerprint) =>
        CredentialReader
            .In(path, content, places.Detector, (secret, _) => secret.Fingerprint == fingerprint)
            .FirstOrDefault();

    // From a name, a value would have to be read back in another way.
    private static Finding? Content(IEnumerable<Finding> findings) =>
        findings.FirstOrDefault(finding => !finding.InName);

    private static bool IsAt(int line, DetectedSecret secret, SourceText text) =>
        text.GetPosition(secret.Span.Start).Line <= line && line <= text.GetPosition(secret.Span.End).Line;
}
