using System.ComponentModel;
using System.Diagnostics;
using System.Text;

// Banned everywhere else: this is the launcher.
#pragma warning disable RS0030

namespace HookGuard.Processes;

/// <summary>A program that was started: the one place where that happens.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;
    private readonly PipeReader errors;

    private ChildProcess(Process process)
    {
        this.process = process;
        errors = new PipeReader(process.StandardError);
    }

    /// <summary>What it reads; closed at once where it was started without input.</summary>
    public Stream Input => process.StandardInput.BaseStream;

    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>All that it wrote to standard error. Waits for the end of it.</summary>
    public string Errors => errors.Text();

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
        Action<Stream>? input = null
    )
    {
        using var child = Start(program, folder, arguments, environment, withInput: input is not null);
        return child.Finish(input);
    }

    /// <summary>Reads all output while the input is written, and waits for the end.</summary>
    public ChildResult Finish(Action<Stream>? input = null)
    {
        var writing = input is null ? null : new Thread(() => Write(input)) { IsBackground = true };
        writing?.Start();
        using var output = new MemoryStream();
        Output.CopyTo(output);
        writing?.Join();
        return new ChildResult(WaitForExit(), output.ToArray(), Errors);
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

    public void Dispose() => process.Dispose();

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
