using System.Text;
using HookGuard.FileSystem;

namespace HookGuard.Git.Storage;

/// <summary>What refs name, read from their files without starting git. Whatever is not plain there is left to git.</summary>
internal sealed class References(RepositoryPaths paths)
{
    private const string Symbolic = "ref: ";
    private const string Remotes = "refs/remotes/";

    /// <summary>Whether HEAD plainly names a commit. If not, only git can tell: the branch may have no commit yet.</summary>
    public bool HasPlainHead() =>
        Branch(ReadHead()) is not { } branch || File.Exists(FileOf(branch)) || FindPacked(branch) is not null;

    /// <summary>The id that a name stands for, be it one already; null where only git can tell.</summary>
    public string? Resolve(string name) => name == "HEAD" ? Head() : Id(name);

    /// <summary>The branch that HEAD names, be it without a commit yet; null where it names a commit itself.</summary>
    public string? HeadBranch() => Branch(ReadHead());

    /// <summary>The ids that the refs of a remote name; null where only git can tell.</summary>
    /// <param name="prefix">How the names of these refs begin, up to a slash.</param>
    public IReadOnlyCollection<string>? Below(string prefix)
    {
        // Other refs may belong to one work tree alone.
        if (!prefix.StartsWith(Remotes, StringComparison.Ordinal) || Named(prefix) is not { } named)
        {
            return null;
        }

        return [.. named.Values.OfType<string>()];
    }

    /// <summary>
    /// Refs by name, and the id that each names; null for one that stands for another of them. Null altogether where only git can tell.
    /// </summary>
    /// <param name="prefix">How the names begin, up to a slash.</param>
    public IReadOnlyDictionary<string, string?>? Named(string prefix)
    {
        // Files first, so that nothing is missed while git packs them. One that is packed as well is the newer.
        Dictionary<string, string?> ids = new(StringComparer.Ordinal);
        foreach (var file in Files(FileOf(prefix)))
        {
            // Git may have packed it since.
            if (Read(file) is not { } text)
            {
                continue;
            }

            ids[prefix + Path.GetRelativePath(FileOf(prefix), file).Replace('\\', '/')] = Id(text);
            // One that stands for another of these refs, as HEAD does, says nothing of its own.
            if (Id(text) is null && Branch(text)?.StartsWith(prefix, StringComparison.Ordinal) != true)
            {
                return null;
            }
        }

        foreach (var (name, id) in Packed(prefix))
        {
            ids.TryAdd(name, id);
        }

        return ids;
    }

    private string? Head()
    {
        var head = ReadHead();
        return Branch(head) is not { } branch ? Id(head)
            : Read(FileOf(branch)) is { } named ? Id(named)
            : FindPacked(branch);
    }

    private string ReadHead() => Read(Path.Join(paths.GitDirectory, "HEAD")) ?? Symbolic;

    private string FileOf(string name) => Path.Join(paths.CommonDirectory, name);

    private static string? Read(string file) =>
        BoundedFile.TryRead(file) is { } text ? Encoding.UTF8.GetString(text).TrimEnd() : null;

    private static string? Branch(string text) =>
        text.StartsWith(Symbolic, StringComparison.Ordinal) ? text[Symbolic.Length..] : null;

    private static string? Id(string text) =>
        text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower) ? text : null;

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            : [];

    private string? FindPacked(string name) =>
        Packed(name).FirstOrDefault(found => found.Name == name) is { Id: { } id } ? id : null;

    // Lines such as "ID NAME": names have no spaces.
    private List<(string Name, string Id)> Packed(string prefix)
    {
        List<(string, string)> found = [];
        var file = FileOf("packed-refs");
        ReadOnlySpan<byte> rest = BoundedFile.TryRead(file, BoundedFile.LargestLimit) ?? [];
        var beginning = Encoding.UTF8.GetBytes($" {prefix}");
        int at;
        while ((at = rest.IndexOf(beginning)) >= 0)
        {
            var id = rest[(rest[..at].LastIndexOf((byte)'\n') + 1)..at];
            rest = rest[(at + 1)..];
            var end = rest.IndexOf((byte)'\n');
            var name = end < 0 ? rest : rest[..end];
            found.Add((Encoding.UTF8.GetString(name), Encoding.ASCII.GetString(id)));
            rest = rest[name.Length..];
        }

        return found;
    }
}
