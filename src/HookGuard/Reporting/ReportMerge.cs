namespace HookGuard.Reporting;

/// <summary>Puts reports together, so that the parts of a scan give what the whole would have given.</summary>
internal static class ReportMerge
{
    public static ScanResult Of(IReadOnlyList<ScanResult> reports)
    {
        // Parts are neighbours in the order of the commits, so in their order the first finding of a value is the first of all.
        var ordered = reports.OrderBy(report => report.Shard?.Index ?? 0).ToList();
        var sum = ScanResult.Sum(ordered);
        return sum with
        {
            Stage = Stage.Published,
            Findings = FirstCommits([
                .. sum.Findings.OrderBy(finding => finding.Repository?.ToString() ?? "", StringComparer.Ordinal),
            ]),
            Skipped = [.. sum.Skipped, .. Missing(ordered)],
        };
    }

    private static List<Finding> FirstCommits(List<Finding> findings)
    {
        Dictionary<(string?, string), string> firsts = [];
        return findings.ConvertAll(finding =>
        {
            if (finding is not { Provenance: { } provenance, Commit: { } commit })
            {
                return finding;
            }

            var key = (finding.Repository?.ToString(), finding.Fingerprint);
            firsts.TryAdd(key, commit);
            return finding with { Provenance = provenance with { FirstCommit = firsts[key] } };
        });
    }

    private static IEnumerable<Skipped> Missing(List<ScanResult> reports)
    {
        var shards = reports.Select(report => report.Shard).OfType<Shard>().ToList();
        if (shards is [])
        {
            return [];
        }

        var count = shards[0].Count;
        return
            shards.Exists(shard => shard.Count != count || shard.Index < 1 || shard.Index > count)
            || shards.Distinct().Count() != reports.Count
            ? throw new GuardException(
                ExitCode.Usage,
                "the reports are not parts of one scan",
                "Merge one report of each part, and nothing else."
            )
            : Enumerable
                .Range(1, count)
                .Except(shards.Select(shard => shard.Index))
                .Select(index => new Skipped($"part {index}/{count}", "its report is missing"));
    }
}
