using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace HookGuard.Git;

/// <summary>One <c>git cat-file --batch</c> that answers for as long as the reader lives.</summary>
internal sealed class CatFile(string folder) : IDisposable
{
    private Process? process;

    /// <summary>The content of an object, or null where there is none of that name.</summary>
    public (string Id, string Type, byte[] Content)? Read(string name)
    {
        process ??= GitProcess.Start(folder, ["cat-file", "--batch"], withInput: true);
        var input = process.StandardInput.BaseStream;
        input.Write(Encoding.UTF8.GetBytes(name + "\n"));
        input.Flush();
        var output = process.StandardOutput.BaseStream;
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
        return (fields[0], fields[1], content);
    }

    public void Dispose()
    {
        process?.StandardInput.Close();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    private static string ReadLine(Stream output)
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
