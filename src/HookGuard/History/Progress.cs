namespace HookGuard.History;

/// <summary>A line on the terminal that counts, for whoever has waited for a second. Nothing is written anywhere else.</summary>
internal sealed class Progress : IDisposable
{
    private readonly int total;
    private readonly Timer? timer;
    private readonly Lock writing = new();
    private int done;
    private int width;

    public Progress(int total)
    {
        this.total = total;
        if (!Console.IsErrorRedirected)
        {
            timer = new Timer(_ => Write($"hookguard: {done:N0} of {total:N0} commits looked at"), null, 1_000, 200);
        }
    }

    public void Add(int commits) => Interlocked.Add(ref done, commits);

    public void Dispose()
    {
        timer?.Dispose();
        if (width > 0)
        {
            Write("");
            Console.Error.Write('\r');
        }
    }

    private void Write(string text)
    {
        lock (writing)
        {
            Console.Error.Write('\r' + text.PadRight(width));
            width = text.Length;
        }
    }
}
