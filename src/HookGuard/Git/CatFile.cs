using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace HookGuard.Git;

/// <summary>One <c>git cat-file --batch</c> that answers for as long as the reader lives.</summary>
internal sealed class CatFile(string folder) : IDisposable
{
    private Process? process;
    private BufferedStream? output;

    /// <summary>The content of an object, or null where there is none of that name.</summary>
    public GitObject? Read(string name)
    {
        process ??= GitProcess.Start(folder, ["cat-file", "--batch"], withInput: true);
        output ??= new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        var input = process.StandardInput.BaseStream;
        input.Write(Encoding.UTF8.GetBytes(name + "\n"));
        input.Flush();
        var answer = ReadLine(output);
        if (answer.EndsWith(" missing", StringComparison.Ordinal))
        {
            return null;
        }

        var fields = answer.Split(' ');
        if (fields.Length != 3 || !int.TryParse(fields[2], CultureInfo.InvariantCulture, out var size))
        {
            throw GitProblem.Because($"the object {name} cannot be read");
        }

        var content = new byte[size];
        output.ReadExactly(content);
        output.ReadByte();
        return new GitObject(fields[0], fields[1], content);
    }

    public void Dispose()
    {
        process?.StandardInput.Close();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
        output = null;
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
