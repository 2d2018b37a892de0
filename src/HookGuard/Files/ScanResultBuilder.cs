namespace HookGuard.Files;

/// <summary>Sums up what one thread found. Grows in place: a big tree has as many results as files.</summary>
internal sealed class ScanResultBuilder
{
    private readonly List<Finding> findings = [];
    private readonly List<Skipped> skipped = [];
    private int files;
    private long bytes;

    public void Add(ScanResult result)
    {
        findings.AddRange(result.Findings);
        skipped.AddRange(result.Skipped);
        files += result.Files;
        bytes += result.Bytes;
    }

    public ScanResult Sum() =>
        new()
        {
            Findings = findings,
            Skipped = skipped,
            Files = files,
            Bytes = bytes,
        };
}
