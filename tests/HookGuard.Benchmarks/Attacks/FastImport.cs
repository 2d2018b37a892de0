using System.Globalization;
using System.Text;

namespace HookGuard.Benchmarks.Attacks;

/// <summary>Writes commits as <c>git fast-import</c> reads them.</summary>
internal sealed class FastImport(Stream input) : IDisposable
{
    private readonly BufferedStream stream = new(input, 1 << 20);

    /// <summary>A commit on a branch that adds files to the one before.</summary>
    public void Commit(string branch, IEnumerable<(string Path, string Content)> files)
    {
        Write($"commit refs/heads/{branch}\ncommitter Author <author@example.com> 1700000000 +0000\ndata 6\nChange\n");
        foreach (var (path, content) in files)
        {
            var bytes = Encoding.UTF8.GetBytes(content);
            Write($"M 100644 inline \"{path}\"\n");
            Write(string.Create(CultureInfo.InvariantCulture, $"data {bytes.Length}\n"));
            stream.Write(bytes);
            Write("\n");
        }

        Write("\n");
    }

    public void Dispose() => stream.Dispose();

    private void Write(string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
