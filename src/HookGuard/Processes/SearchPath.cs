using System.Collections.Concurrent;
using HookGuard.FileSystem;

namespace HookGuard.Processes;

/// <summary>
/// The folders of the PATH from which programs are run for a repository: by absolute name and outside of its work tree, so that it
/// can bring none. Left to itself .NET would look into the current folder first:
/// https://learn.microsoft.com/dotnet/api/system.diagnostics.processstartinfo.filename
/// </summary>
internal sealed class SearchPath
{
    private static readonly ConcurrentDictionary<string, SearchPath> Known = new(StringComparer.Ordinal);

    private readonly List<string> folders = [];
    private readonly IReadOnlyList<string> tops;

    private SearchPath(string folder)
    {
        tops = [.. new[] { folder, Environment.CurrentDirectory }.SelectMany(WorkTree.TopsAround)];
        var all = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        folders.AddRange(all.Where(entry => Path.IsPathFullyQualified(entry) && !IsInWorkTree(entry)));
        IsWhole = folders.Count == all.Length;
    }

    /// <summary>Whether nothing of the PATH is left out.</summary>
    public bool IsWhole { get; }

    /// <summary>The PATH for programs that are started here.</summary>
    public string Text => string.Join(Path.PathSeparator, folders);

    /// <param name="folder">Where the program is to work.</param>
    public static SearchPath For(string folder) => Known.GetOrAdd(Path.GetFullPath(folder), key => new SearchPath(key));

    /// <summary>The files of that name, each by its absolute path.</summary>
    public IEnumerable<string> Files(string name) =>
        folders.Select(folder => Path.Join(folder, name)).Where(File.Exists).Where(file => !IsInWorkTree(file));

    private bool IsInWorkTree(string path) => IsInWorkTree(RealPath.Of(path), tops);

    private static bool IsInWorkTree(string real, IReadOnlyList<string> tops) =>
        tops.Any(top => RealPath.IsAtOrBelow(real, top));
}
