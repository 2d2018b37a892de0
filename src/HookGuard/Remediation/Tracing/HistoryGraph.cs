using System.Text;
using HookGuard.Git.Commands;

namespace HookGuard.Remediation.Tracing;

/// <summary>Every commit that a ref or a reflog reaches, none before a commit that it descends from, with its parents.</summary>
internal sealed class HistoryGraph
{
    private readonly List<(string Id, string[] Parents)> commits;

    private HistoryGraph(List<(string Id, string[] Parents)> commits) => this.commits = commits;

    public IReadOnlyList<string> Ids => [.. commits.Select(commit => commit.Id)];

    public static HistoryGraph Read(string folder) =>
        new([
            .. Encoding
                .ASCII.GetString(
                    GitProcess.Read(
                        folder,
                        ["rev-list", "--parents", "--reverse", "--topo-order", "--ignore-missing", "--all", "--reflog"]
                    )!
                )
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' '))
                .Select(ids => (ids[0], ids[1..])),
        ]);

    /// <summary>Some commits and all that descend from them.</summary>
    public HashSet<string> From(IReadOnlySet<string> roots)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (var (id, parents) in commits)
        {
            if (roots.Contains(id) || parents.Any(found.Contains))
            {
                found.Add(id);
            }
        }

        return found;
    }

    /// <summary>The parents of some commits that are none of them.</summary>
    public IReadOnlyList<string> Edge(IReadOnlySet<string> inner) =>
        [
            .. commits
                .Where(commit => inner.Contains(commit.Id))
                .SelectMany(commit => commit.Parents)
                .Where(parent => !inner.Contains(parent))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>All that some commits reach, themselves included.</summary>
    public HashSet<string> Below(IEnumerable<string> tips)
    {
        var found = tips.ToHashSet(StringComparer.Ordinal);
        foreach (var (_, parents) in Enumerable.Reverse(commits).Where(commit => found.Contains(commit.Id)))
        {
            found.UnionWith(parents);
        }

        return found;
    }
}
