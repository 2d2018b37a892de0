using System.Globalization;
using System.Text;
using HookGuard.Git.Commands;

namespace HookGuard.Remediation.Explaining;

/// <summary>Where a commit stands among the refs of this repository, which decides how it is best made anew.</summary>
internal sealed record RewriteSituation
{
    private const string Heads = "refs/heads/";
    private const string Tags = "refs/tags/";

    public required string Commit { get; init; }

    /// <summary>The branch to work on, or the commit HEAD names where it is on no branch; null where no branch holds the commit.</summary>
    public string? Branch { get; init; }

    public bool IsCheckedOut { get; init; }

    public bool IsTip { get; init; }

    public bool IsMerge { get; init; }

    public bool IsRoot { get; init; }

    public bool HasMergesAbove { get; init; }

    public IReadOnlyList<string> OtherBranches { get; init; } = [];

    public IReadOnlyList<string> HeldByTags { get; init; } = [];

    /// <summary>Refs that are neither branches nor tags, such as notes.</summary>
    public IReadOnlyList<string> HeldByOthers { get; init; } = [];

    public static RewriteSituation Of(string folder, string commit)
    {
        var tips = Lines(folder, "for-each-ref", "--format=%(objectname) %(refname)", $"--contains={commit}", "refs/")
            .Select(line => line.Split(' ', 2))
            .Where(fields => !fields[1].StartsWith("refs/remotes/", StringComparison.Ordinal))
            .ToDictionary(fields => fields[1], fields => fields[0], StringComparer.Ordinal);
        var refs = tips.Keys;
        var branches = Below(refs, Heads);
        var head = Lines(folder, "rev-parse", "--quiet", "--verify", "HEAD").FirstOrDefault();
        var current = Lines(folder, "symbolic-ref", "--quiet", "--short", "HEAD").FirstOrDefault();
        var isCheckedOut = current is not null
            ? branches.Contains(current)
            : head is not null && IsAncestor(folder, commit, head);
        var branch = isCheckedOut ? current ?? head : branches.FirstOrDefault();
        var tip =
            branch is null ? null
            : branch == head ? head
            : tips[Heads + branch];
        var parents = Lines(folder, "rev-list", "--parents", "-n1", commit).Single().Split(' ').Length - 1;
        return new RewriteSituation
        {
            Commit = commit,
            Branch = branch,
            IsCheckedOut = isCheckedOut,
            IsTip = tip == commit,
            IsMerge = parents > 1,
            IsRoot = parents == 0,
            HasMergesAbove =
                tip is not null && Lines(folder, "rev-list", "--merges", "-n1", tip, $"^{commit}") is not [],
            OtherBranches = [.. branches.Where(other => other != branch)],
            HeldByTags = Below(refs, Tags),
            HeldByOthers =
            [
                .. refs.Where(name =>
                    !name.StartsWith(Heads, StringComparison.Ordinal)
                    && !name.StartsWith(Tags, StringComparison.Ordinal)
                ),
            ],
        };
    }

    private static List<string> Below(IEnumerable<string> refs, string prefix) =>
        [
            .. refs.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => name[prefix.Length..]),
        ];

    private static bool IsAncestor(string folder, string commit, string tip) =>
        GitProcess.Read(folder, ["merge-base", "--is-ancestor", commit, tip], expectedFailure: 1) is not null;

    private static string[] Lines(string folder, params string[] arguments) =>
        Encoding
            .UTF8.GetString(GitProcess.Read(folder, arguments, expectedFailure: 1) ?? [])
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
