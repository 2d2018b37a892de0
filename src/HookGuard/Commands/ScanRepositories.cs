using HookGuard.FileSystem;
using HookGuard.History;
using HookGuard.Masking;
using HookGuard.Policy.Configuration;
using HookGuard.Reporting;

namespace HookGuard.Commands;

/// <summary>Scans the histories of many repositories into one report. One that cannot be read is named, and the others are scanned.</summary>
internal static class ScanRepositories
{
    public static ExitCode Run(
        string list,
        DateTimeOffset? since,
        bool withUnreachable,
        Shard? shard,
        string? cache,
        ReportOptions report,
        ConfigurationFile? flags
    )
    {
        if (Environment.GetEnvironmentVariable("GIT_DIR") is { Length: > 0 })
        {
            throw new GuardException(ExitCode.Usage, "GIT_DIR names one repository", "Unset it and try again.");
        }

        var results = RepositoryList.Read(list).Select(one => Scan(one, since, withUnreachable, shard, cache, flags));
        return Report.Write(ScanResult.Sum(results) with { Stage = Stage.Published, Shard = shard }, report);
    }

    private static ScanResult Scan(
        ListedRepository repository,
        DateTimeOffset? since,
        bool withUnreachable,
        Shard? shard,
        string? cache,
        ConfigurationFile? flags
    )
    {
        try
        {
            using var mirror = repository.IsRemote ? RemoteMirror.Fetch(repository.Address) : null;
            var folder = mirror?.Folder ?? repository.Address;
            // A folder in another repository is none of its own.
            if (RepositoryRoot.Find(folder)?.Top != Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
            {
                return Unread(repository.Name, "there is no repository");
            }

            using CommitScan scan = new(folder) { Cache = cache };
            return Name(repository.Name, ScanHistory.Run(scan, since, withUnreachable, shard, flags));
        }
        catch (GuardException problem)
        {
            return Unread(repository.Name, problem.Message);
        }
    }

    private static ScanResult Unread(ShownPath name, string reason) =>
        ScanResult.Empty with
        {
            Skipped = [new Skipped(name, reason)],
        };

    private static ScanResult Name(ShownPath name, ScanResult result) =>
        result with
        {
            Findings = [.. result.Findings.Select(finding => finding with { Repository = name })],
            Skipped = [.. result.Skipped.Select(skipped => skipped with { Path = $"{name}/{(string)skipped.Path}" })],
        };
}
