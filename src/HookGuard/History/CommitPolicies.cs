using HookGuard.Changes;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;

namespace HookGuard.History;

/// <summary>The settings that commits hold, each file read once, however many commits hold it.</summary>
internal sealed class CommitPolicies(CommitScan scan)
{
    private readonly Dictionary<string, CommitPolicy> byCommit = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommitPolicy> byFile = new(StringComparer.Ordinal);

    /// <param name="commit">A full id; null where no commit has a say.</param>
    public CommitPolicy Of(string? commit) =>
        byCommit.TryGetValue(commit ?? "", out var known) ? known : byCommit[commit ?? ""] = Read(commit);

    private CommitPolicy Read(string? commit)
    {
        var main = commit is null ? "" : scan.Reader.InCommit(commit, ConfigurationLayer.FileName)?.Id ?? "";
        if (byFile.TryGetValue(main, out var known))
        {
            return known;
        }

        List<string> files = [];
        List<string> paths = [];
        var settings = LayeredConfiguration.Load(path =>
        {
            var blob = main is "" ? null : scan.Reader.InCommit(commit!, path);
            files.Add($"{path} {blob?.Id}");
            paths.Add(path);
            return blob?.Read();
        });
        var policy = new CommitPolicy(string.Join('\n', files), paths, settings);
        // The same file may import others, which may differ.
        if (files is [_])
        {
            byFile.Add(main, policy);
        }

        return policy;
    }
}
