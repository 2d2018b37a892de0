using System.Text;

namespace HookGuard.Git.Commands;

/// <summary>Questions to git about one repository, each asked when it is needed, and once.</summary>
internal sealed class GitQueries(string folder)
{
    private readonly Lazy<bool> isBare = new(() => Line(folder, "rev-parse", "--is-bare-repository") == "true");
    private readonly Lazy<bool> hasHead = new(() =>
        GitProcess.Read(folder, ["rev-parse", "--quiet", "--verify", "HEAD"], expectedFailure: 1) is not null
    );
    private readonly Lazy<string> emptyTree = new(() => Line(folder, "hash-object", "-t", "tree", "/dev/null"));

    public bool IsBare => isBare.Value;

    /// <summary>Whether HEAD names a commit: before the first one it names a branch that does not exist yet.</summary>
    public bool HasHead => hasHead.Value;

    /// <summary>The id of a tree without entries, which depends on the repository's hash.</summary>
    public string EmptyTree => emptyTree.Value;

    private static string Line(string folder, params string[] arguments) =>
        Encoding.UTF8.GetString(GitProcess.Read(folder, arguments)!).TrimEnd('\n');
}
