using System.ComponentModel;
using System.Diagnostics;
using System.Text;

#pragma warning disable RS0030 // Banned everywhere else: this is the launcher.

namespace HookGuard.Processes;

/// <summary>A program that was started: the one place where that happens.</summary>
internal sealed class ChildProcess : IDisposable
{
    /// <summary>For a program that has little to do, and may wait for a pipe that the repository puts in the place of a file.</summary>
    public static readonly TimeSpan ShortLimit = TimeSpan.FromSeconds(30);

    private static readonly Lock Access = new();
    private static readonly HashSet<ChildProcess> Running = [];

    private readonly Process process;
    private readonly PipeReader errors;

    private ChildProcess(Process process)
    {
        this.process = process;
        errors = new PipeReader(process.StandardError);
        lock (Access)
        {
            Running.Add(this);
        }
    }

    /// <summary>What it reads; closed at once where it was started without input.</summary>
    public Stream Input => process.StandardInput.BaseStream;

    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>All that it wrote to standard error. Waits for the end of it, but not for what it started and left behind.</summary>
    public string Errors
    {
        get
        {
            process.WaitForExit();
            return errors.Text(TimeSpan.FromSeconds(1));
        }
    }

    /// <param name="program">What to start.</param>
    /// <param name="folder">Where it works.</param>
    /// <param name="arguments">One by one, never through a shell.</param>
    /// <param name="environment">What differs from this process; null removes a variable.</param>
    /// <param name="withInput">Whether the caller writes to <see cref="Input"/>, and closes it.</param>
    public static ChildProcess Start(
        ProgramFile program,
        string folder,
        IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string?>>? environment = null,
        bool withInput = false
    )
    {
        var start = Prepare(program, folder, arguments);
        // Only commands that ask PagerDuty read it, and they do so themselves.
        start.Environment.Remove("PAGERDUTY_ADMIN_KEY");
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        try
        {
            var child = new ChildProcess(Process.Start(start)!);
            if (!withInput)
            {
                child.CloseInput();
            }

            return child;
        }
        catch (Win32Exception problem)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"{program.Path} could not be started",
                "Check that it is executable, or reinstall it.",
                problem
            );
        }
    }

    /// <summary>Starts a program and waits for its end.</summary>
    public static ChildResult Run(
        ProgramFile program,
        string folder,
        IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string?>>? environment = null,
        Action<Stream>? input = null,
        TimeSpan? limit = null
    )
    {
        using var child = Start(program, folder, arguments, environment, withInput: input is not null);
        return child.Finish(input, limit);
    }

    /// <summary>Reads all output while the input is written, and waits for the end.</summary>
    /// <param name="input">Writes it.</param>
    /// <param name="limit">When it is ended; null leaves that to whoever runs this process.</param>
    /// <exception cref="GuardException">It took longer.</exception>
    public ChildResult Finish(Action<Stream>? input = null, TimeSpan? limit = null) =>
        limit is null ? ReadToEnd(input)
        : FinishWithin(limit.Value, input) is { } ended ? ended
        : throw new GuardException(
            ExitCode.Incomplete,
            $"{process.StartInfo.FileName} did not end within {limit.Value.TotalSeconds:0} s",
            "See whether a pipe stands in the place of a file, such as a .gitignore or .gitattributes."
        );

    /// <summary>The same; null where it took longer and was ended.</summary>
    public ChildResult? FinishWithin(TimeSpan limit, Action<Stream>? input = null)
    {
        var isLate = false;
        using var timer = new Timer(
            _ =>
            {
                Volatile.Write(ref isLate, true);
                End();
            },
            null,
            limit,
            Timeout.InfiniteTimeSpan
        );
        var ended = ReadToEnd(input);
        return Volatile.Read(ref isLate) ? null : ended;
    }

    private ChildResult ReadToEnd(Action<Stream>? input)
    {
        var writing = input is null ? null : new Thread(() => Write(input)) { IsBackground = true };
        writing?.Start();
        using var output = new MemoryStream();
        Output.CopyTo(output);
        writing?.Join();
        return new ChildResult(WaitForExit(), output.ToArray(), Errors);
    }

    /// <summary>
    /// Ends all that was started and is still at work, with all that they started in turn: nobody waits for them any more, and without
    /// this process nothing bounds them.
    /// </summary>
    public static void EndAll()
    {
        ChildProcess[] running;
        lock (Access)
        {
            running = [.. Running];
        }

        foreach (var child in running)
        {
            child.End();
        }
    }

    /// <summary>Ends it with all that it started.</summary>
    public void End()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended already, or does not let itself be ended.
        }
    }

    public int WaitForExit()
    {
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Whether it has ended within that time.</summary>
    public bool HasEnded(TimeSpan within) => process.WaitForExit(within);

    public void CloseInput()
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already.
        }
    }

    public void Dispose()
    {
        lock (Access)
        {
            Running.Remove(this);
        }

        process.Dispose();
    }

    private void Write(Action<Stream> input)
    {
        try
        {
            input(Input);
        }
        catch (IOException)
        {
            // It ended before it had read everything: its exit code says why.
        }

        CloseInput();
    }

    private static ProcessStartInfo Prepare(ProgramFile program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program.Path, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // Programs look for others, and scripts for what runs them, where this process would not.
        if (SearchPath.For(folder) is { IsWhole: false } path)
        {
            start.Environment["PATH"] = path.Text;
        }

        return start;
    }
}
