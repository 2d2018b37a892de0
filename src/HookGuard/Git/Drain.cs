namespace HookGuard.Git;

/// <summary>
/// Reads a pipe to its end beside the main thread, so that a child never waits for room in it. A thread of its own costs less
/// than waking the thread pool, which nothing else on a hook's path needs.
/// </summary>
internal sealed class Drain
{
    private const int Stack = 128 * 1024;

    private readonly Thread thread;
    private string text = "";

    public Drain(TextReader pipe)
    {
        thread = new Thread(() => text = pipe.ReadToEnd(), Stack) { IsBackground = true };
        thread.Start();
    }

    public string Text()
    {
        thread.Join();
        return text;
    }
}
