using HookGuard.Masking;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Remediation.Responding;

/// <summary>Where it was found, from the first commit on.</summary>
/// <param name="Files">Places in files of the work trees, with their lines, and in the index.</param>
/// <param name="Commits">Commits that brought it in, each with the place.</param>
/// <param name="FirstCommit">The first commit that had it; null where none did.</param>
/// <param name="Author">Who made that commit.</param>
/// <param name="Since">When that commit was made.</param>
/// <param name="Remotes">The remotes that, as far as was known, had it.</param>
internal sealed record Exposure(
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Commits,
    string? FirstCommit,
    string? Author,
    DateTimeOffset? Since,
    IReadOnlyList<string> Remotes
)
{
    private const int MostPlaces = 100;

    public static Exposure Of(SecretTrace trace, FileTrace files)
    {
        var first = trace.Introductions is [var earliest, ..] ? earliest : null;
        var inFiles = files.Holding.Select(place => place.Path).ToHashSet(StringComparer.Ordinal);
        return new Exposure(
            [
                .. files
                    .Holding.Select(place => $"{(ShownPath)place.Path}:{place.Line}")
                    .Concat(
                        trace.Staged.Where(path => !inFiles.Contains(path)).Select(path => ((ShownPath)path).ToString())
                    )
                    .Take(MostPlaces),
            ],
            [
                .. trace
                    .Introductions.SelectMany(found => found.Paths.Select(path => $"{found.Commit[..12]} {path}"))
                    .Take(MostPlaces),
            ],
            first?.Commit,
            first?.Author.ToString(),
            first?.When,
            [.. trace.Remotes.Select(remote => remote.Remote.ToString())]
        );
    }
}
