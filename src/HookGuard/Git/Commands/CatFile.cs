using System.Globalization;
using System.Text;
using HookGuard.Changes;
using HookGuard.Processes;

namespace HookGuard.Git.Commands;

/// <summary>One <c>git cat-file --batch</c> that answers for as long as the reader lives.</summary>
internal sealed class CatFile(string folder) : IDisposable
{
    private ChildProcess? process;
    private BufferedStream? output;

    /// <summary>The content of an object, or null where there is none of that name.</summary>
    public GitObject? Read(string name)
    {
        try
        {
            return Ask(name);
        }
        catch (IOException problem)
        {
            // git ends at an object that is damaged. The next question starts another.
            throw GitProblem.Ownership(End()) ?? GitProblem.Because($"the object {name} cannot be read", problem);
        }
    }

    private GitObject? Ask(string name)
    {
        // git reads a line as one name, so more than one would shift all later answers.
        if (name.AsSpan().ContainsAny('\n', '\0'))
        {
            return Find(name) is { } id ? Ask(id) : null;
        }

        process ??= GitProcess.Start(folder, ["cat-file", "--batch"], withInput: true);
        output ??= new BufferedStream(process.Output, 1 << 16);
        var input = process.Input;
        input.Write(Encoding.UTF8.GetBytes(name + "\n"));
        input.Flush();
        var answer = ReadLine(output);
        if (answer.EndsWith(" missing", StringComparison.Ordinal))
        {
            return null;
        }

        var fields = answer.Split(' ');
        if (fields.Length != 3 || !long.TryParse(fields[2], CultureInfo.InvariantCulture, out var size))
        {
            process.End();
            throw new IOException($"git answered '{answer}'");
        }

        if (size > Blob.LongestHeld)
        {
            // It would wait for ever for somebody to read it.
            process.End();
            Dispose();
            throw new TooLargeException();
        }

        var content = new byte[size];
        output.ReadExactly(content);
        output.ReadByte();
        var found = new GitObject(fields[0], fields[1], content);
        return ObjectHash.Matches(found) ? found : throw new IOException("its content is that of another object");
    }

    private string? Find(string name) =>
        name.Contains('\0')
            ? null
            : GitProcess
                .ReadText(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", name], expectedFailure: 1)
                ?.TrimEnd('\n');

    public void Dispose() => End();

    /// <returns>What git said to people.</returns>
    private string End()
    {
        if (process is not { } running)
        {
            return "";
        }

        process = null;
        output = null;
        running.CloseInput();
        running.WaitForExit();
        var errors = running.Errors;
        running.Dispose();
        return errors;
    }

    private static string ReadLine(BufferedStream output)
    {
        StringBuilder line = new();
        int next;
        while ((next = output.ReadByte()) is not ('\n' or -1))
        {
            line.Append((char)next);
        }

        return line.ToString();
    }
}
