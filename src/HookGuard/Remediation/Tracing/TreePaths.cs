using System.Text;
using HookGuard.Git.Storage;
using HookGuard.History;

namespace HookGuard.Remediation.Tracing;

/// <summary>The paths at which trees contain a value; each tree is read once.</summary>
internal sealed class TreePaths(CommitScan scan, IReadOnlyDictionary<string, string> holders, SecretForms forms)
{
    private readonly Dictionary<string, IReadOnlyList<string>> known = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Of(string tree) => Of(tree, depth: 0);

    private IReadOnlyList<string> Of(string tree, int depth)
    {
        // Folders that contain each other endlessly are no path of any file.
        if (depth > 4096 || known.TryGetValue(tree, out var before))
        {
            return depth > 4096 ? [] : known[tree];
        }

        List<string> paths = [];
        if (scan.Find(tree) is { Type: "tree" } found)
        {
            for (var entries = TreeCursor.InAnyOrder(found.Content, tree.Length / 2); entries.HasEntry; entries.Next())
            {
                var name = Encoding.UTF8.GetString(entries.Name);
                var entry = entries.Entry;
                if (entry.IsFolder)
                {
                    paths.AddRange(Of(entry.Id, depth + 1).Select(path => $"{name}/{path}"));
                }
                else if (holders.ContainsKey(entry.Id) || forms.AreIn(entries.Name))
                {
                    paths.Add(name);
                }
            }
        }

        return known[tree] = paths;
    }
}
