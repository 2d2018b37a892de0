namespace HookGuard.Archives;

/// <summary>What is unpacked, as far as a budget goes.</summary>
internal sealed class BudgetedStream(Stream unpacked, ArchiveBudget budget) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        budget.Take(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
