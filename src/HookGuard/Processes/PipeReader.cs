namespace HookGuard.Processes;

/// <summary>
/// Reads a pipe to its end beside the main thread, so that a child never waits for room in it. A thread of its own costs less
/// than waking the thread pool, which nothing else on a hook's path needs.
/// </summary>
internal sealed class PipeReader
{
    private const int Stack = 128 * 1024;

    private readonly Thread thread;
    private string text = "";

    public PipeReader(TextReader pipe)
    {
        thread = new Thread(() => Read(pipe), Stack) { IsBackground = true };
        thread.Start();
    }

    public string Text()
    {
        thread.Join();
        return text;
    }

    private void Read(TextReader pipe)
    {
        try
        {
            text = pipe.ReadToEnd();
        }
        catch (Exception closed) when (closed is ObjectDisposedException or IOException)
        {
            // Whoever started the child was done with it before its end.
        }
    }
}
