using System.Text;

namespace HookGuard.Processes;

/// <summary>
/// Reads a pipe to its end beside the main thread, so that a child never waits for room in it. A thread of its own costs less
/// than waking the thread pool, which nothing else on a hook's path needs.
/// </summary>
internal sealed class PipeReader
{
    private const int Stack = 128 * 1024;

    private readonly Thread thread;
    private readonly StringBuilder text = new();

    public PipeReader(TextReader pipe)
    {
        thread = new Thread(() => Read(pipe), Stack) { IsBackground = true };
        thread.Start();
    }

    /// <summary>All of it, or what was written by then where something still holds the pipe open.</summary>
    public string Text(TimeSpan limit)
    {
        thread.Join(limit);
        lock (text)
        {
            return text.ToString();
        }
    }

    private void Read(TextReader pipe)
    {
        var buffer = new char[1024];
        try
        {
            for (int count; (count = pipe.Read(buffer)) > 0; )
            {
                lock (text)
                {
                    text.Append(buffer, 0, count);
                }
            }
        }
        catch (Exception closed) when (closed is ObjectDisposedException or IOException)
        {
            // Whoever started the child was done with it before its end.
        }
    }
}
