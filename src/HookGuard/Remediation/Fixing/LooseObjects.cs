using System.Text;
using HookGuard.Git;

namespace HookGuard.Remediation.Fixing;

/// <summary>
/// What <c>git add</c> stored of a value stays among git's objects after the file is fixed, where nothing refers to it any more, until git cleans up
/// weeks later. This takes it out at once, and nothing else.
/// </summary>
internal static class LooseObjects
{
    /// <returns>How many objects still hold one of the values because a commit, the stash or the reflog refers to them.</returns>
    public static int Remove(string root, IReadOnlyCollection<string> secrets)
    {
        List<byte[]> values = [.. secrets.Select(Encoding.UTF8.GetBytes)];
        var holding = Holding(root, values);
        if (holding.Count == 0)
        {
            return 0;
        }

        var needed = Reachable(root);
        foreach (var (id, file) in holding.Where(found => !needed.Contains(found.Key)))
        {
            File.SetAttributes(file, FileAttributes.Normal);
            File.Delete(file);
        }

        return holding.Keys.Count(needed.Contains);
    }

    private static Dictionary<string, string> Holding(string root, List<byte[]> values)
    {
        Dictionary<string, string> holding = new(StringComparer.Ordinal);
        using CatFile objects = new(root);
        foreach (var (id, file) in Loose(root))
        {
            if (
                objects.Read(id) is (_, "blob", var content)
                && values.Exists(value => content.Span.IndexOf(value) >= 0)
            )
            {
                holding[id] = file;
            }
        }

        return holding;
    }

    private static IEnumerable<(string Id, string File)> Loose(string root)
    {
        var folder = Path.GetFullPath(Text(root, "rev-parse", "--git-path", "objects").TrimEnd('\n'), root);
        return from prefix in Directory.EnumerateDirectories(folder, "??")
            from file in Directory.EnumerateFiles(prefix)
            select (Path.GetFileName(prefix) + Path.GetFileName(file), file);
    }

    private static HashSet<string> Reachable(string root) =>
        Text(root, "rev-list", "--objects", "--no-object-names", "--all", "--reflog", "--indexed-objects")
            .Split('\n')
            .ToHashSet(StringComparer.Ordinal);

    private static string Text(string root, params string[] arguments) => GitProcess.ReadText(root, arguments)!;
}
