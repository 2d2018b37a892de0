using System.Runtime.CompilerServices;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>
/// A file of <c>FixSamples/</c>: where it stands, what checks it, its comment sign; the file itself with <c>{{KEY}}</c> for the credential; what must
/// stand in it afterwards.
/// </summary>
public sealed record FixSample(string Name, string Path, string Tool, string Comment, string Content, string Fixed)
{
    public static IEnumerable<FixSample> All =>
        Directory.EnumerateFiles(Folder()).Order(StringComparer.Ordinal).Select(Read);

    private static string Folder([CallerFilePath] string here = "") =>
        System.IO.Path.Join(System.IO.Path.GetDirectoryName(here), "FixSamples");

    private static FixSample Read(string file)
    {
        var parts = File.ReadAllText(file).Split("---\n");
        var head = parts[0]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ")[1])
            .ToList();
        var name = System.IO.Path.GetFileNameWithoutExtension(file);
        return new FixSample(name, head[0], head[1], head[2], parts[1], parts[2].TrimEnd('\n'));
    }

    internal void Check(TestRepository repository) => Toolchain.Of(Tool)(repository, Path);

    public override string ToString() => Name;
}
