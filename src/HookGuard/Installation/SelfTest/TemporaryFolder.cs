using System.Runtime.InteropServices;
using HookGuard.Processes;

namespace HookGuard.Installation.SelfTest;

/// <summary>A folder that goes, with the program that works in it, however this process is asked to end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly Lock changing = new();
    private readonly List<PosixSignalRegistration> signals;
    private volatile ChildProcess? running;
    private volatile bool isAbandoned;

    public TemporaryFolder(string prefix)
    {
        Path = Directory.CreateTempSubdirectory(prefix).FullName;
        signals =
        [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal =>
                PosixSignalRegistration.Create(signal, _ => Abandon())
            ),
        ];
    }

    public string Path { get; }

    public void Change(Action change)
    {
        Enter();
        try
        {
            change();
        }
        finally
        {
            changing.Exit();
        }
    }

    /// <summary>Runs a program in it to its end; null where it had to be ended.</summary>
    public ChildResult? Run(Func<ChildProcess> start, TimeSpan limit)
    {
        Enter();
        try
        {
            using var child = start();
            running = child;
            return child.FinishWithin(limit);
        }
        finally
        {
            running = null;
            changing.Exit();
        }
    }

    public void Dispose()
    {
        signals.ForEach(signal => signal.Dispose());
        Change(Delete);
    }

    private void Enter()
    {
        changing.Enter();
        if (isAbandoned)
        {
            // The process ends when the folder is gone.
            changing.Exit();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    private void Abandon()
    {
        isAbandoned = true;
        while (!changing.TryEnter(TimeSpan.FromMilliseconds(100)))
        {
            running?.End();
        }

        Delete();
        changing.Exit();
    }

    private void Delete()
    {
        if (!Directory.Exists(Path))
        {
            return;
        }

        // Git writes its objects read-only, and Windows deletes no file that is.
        var objects = new DirectoryInfo(System.IO.Path.Combine(Path, ".git", "objects"));
        foreach (var item in objects.Exists ? objects.EnumerateFiles("*", SearchOption.AllDirectories) : [])
        {
            item.IsReadOnly = false;
        }

        Directory.Delete(Path, recursive: true);
    }
}
