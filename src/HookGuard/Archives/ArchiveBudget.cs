namespace HookGuard.Archives;

/// <summary>What the members of one archive, nested ones among them, may take together.</summary>
/// <param name="packed">Its size in bytes.</param>
internal sealed class ArchiveBudget(long packed)
{
    // Text shrinks to a tenth, logs to a fiftieth; what shrinks further was made to.
    private const int Ratio = 200;
    private const long Allowance = 64 << 20;
    private const long Most = 2L << 30;
    private const int MostMembers = 100_000;

    private readonly long limit = Math.Min(Most, Allowance + (packed * Ratio));
    private long bytes;
    private int members;

    public void Take(int read)
    {
        bytes += read;
        if (bytes > limit)
        {
            throw new ArchiveLimitException($"it unpacks to more than {limit >> 20} MiB");
        }
    }

    public void TakeMember()
    {
        if (++members > MostMembers)
        {
            throw new ArchiveLimitException($"it has more than {MostMembers} members");
        }
    }
}
