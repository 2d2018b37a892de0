using System.Text;
using HookGuard.FileSystem;

namespace HookGuard.Remediation.Fixing.Holders;

/// <summary>A file of <c>NAME=value</c> lines that git ignores.</summary>
/// <param name="Root">The top of the working tree.</param>
/// <param name="Path">The file, relative to it.</param>
internal sealed record EnvFile(string Root, string Path) : Holder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public override string Description => Path;

    public override string? IgnoredFile => Path;

    private string FullPath => System.IO.Path.Join(Root, Path);

    public override string? Get(string key) =>
        Read()
            .Split('\n')
            .Where(line => line.StartsWith(key + "=", StringComparison.Ordinal))
            .Select(line => line[(key.Length + 1)..].TrimEnd('\r'))
            .FirstOrDefault();

    public override void Put(string key, string value)
    {
        var text = Read();
        if (text.Length == 0 && !OperatingSystem.IsWindows())
        {
            // Nobody else on this machine may read it, not even between writing it and setting its mode.
            FileStreamOptions mine = new()
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            };
            new FileStream(FullPath, mine).Dispose();
        }

        var start = text.Length == 0 || text.EndsWith('\n') ? "" : "\n";
        File.AppendAllText(FullPath, $"{start}{key}={value}\n", Utf8);
    }

    /// <summary>Takes the line out, and the file away where nothing is left in it.</summary>
    public override void Remove(string key)
    {
        var lines = Read().Split('\n').Where(line => !line.StartsWith(key + "=", StringComparison.Ordinal));
        var rest = string.Join('\n', lines);
        if (rest.Length == 0)
        {
            File.Delete(FullPath);
        }
        else
        {
            File.WriteAllText(FullPath, rest, Utf8);
        }
    }

    private string Read() => Utf8.GetString(BoundedFile.TryReadIn(Root, Path) ?? []);
}
