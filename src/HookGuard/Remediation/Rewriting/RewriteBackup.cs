using System.Text;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;

namespace HookGuard.Remediation.Rewriting;

/// <summary>Keeps what refs named before a rewrite, as refs that no push sends by itself.</summary>
internal static class RewriteBackup
{
    private const string Prefix = "refs/hookguard/before-rewrite/";

    private const string Stash = "refs/stash";

    public static bool IsOne(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    public static string NameOf(string name) => Prefix + (name == "HEAD" ? name : name["refs/".Length..]);

    /// <summary>The refs with what they named.</summary>
    public static IReadOnlyList<(string Name, string Id)> Read(string folder) =>
        [
            .. GitProcess
                .ReadText(folder, ["for-each-ref", "--format=%(objectname) %(refname)", Prefix])!
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' ', 2))
                .Select(fields => (fields[1][Prefix.Length..], fields[0]))
                .Select(kept => (kept.Item1 == "HEAD" ? kept.Item1 : $"refs/{kept.Item1}", kept.Item2)),
        ];

    /// <summary>To be called before the refs move: what stops in between has changed nothing.</summary>
    public static void Keep(string folder, IReadOnlyList<RefChange> changes)
    {
        var names = changes.Select(change => NameOf(change.Name)).ToHashSet(StringComparer.Ordinal);
        Update(
            folder,
            Read(folder)
                .Select(kept => NameOf(kept.Name))
                .Where(name => !names.Contains(name))
                .Select(name => $"delete {name}")
                .Concat(changes.Select(change => $"update {NameOf(change.Name)} {change.Old}"))
        );
    }

    /// <summary>Brings back what they named.</summary>
    public static void Restore(string folder, IReadOnlyList<(string Name, string Id)> kept) =>
        Update(
            folder,
            kept.SelectMany(found =>
                (string[])
                    [
                        .. found.Name == "HEAD" ? ["option no-deref"] : Array.Empty<string>(),
                        $"update {found.Name} {found.Id}",
                        $"delete {NameOf(found.Name)} {found.Id}",
                    ]
            )
        );

    /// <summary>Deletes them, and all that only reflogs lead to. The stash is kept: it is nothing but a reflog.</summary>
    public static void Forget(string folder)
    {
        var kept = Read(folder);
        if (kept is not [])
        {
            Update(folder, kept.Select(found => $"delete {NameOf(found.Name)} {found.Id}"));
        }

        // Once it is pushed, the log of a remote-tracking branch leads to the old history as well.
        string[] names =
        [
            .. GitProcess
                .ReadText(folder, ["for-each-ref", "--format=%(refname)"])!
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(name => name != Stash),
        ];
        // git fails for a ref that has no log, as tags mostly have none.
        var logs = Path.Join(RepositoryPaths.Find(folder).CommonDirectory, "logs");
        var logged = names.Append("HEAD").Where(name => File.Exists(Path.Join(logs, name)));
        foreach (var some in logged.Chunk(100))
        {
            GitProcess.Read(folder, ["reflog", "expire", "--expire-unreachable=now", "--expire=now", .. some]);
        }

        GitProcess.Read(folder, ["gc", "--quiet", "--prune=now"]);
    }

    /// <summary>All of it or nothing.</summary>
    /// <param name="folder">The repository.</param>
    /// <param name="changes">Lines of <c>git update-ref --stdin</c>.</param>
    public static void Update(string folder, IEnumerable<string> changes)
    {
        var lines = Encoding.UTF8.GetBytes(
            string.Concat(changes.Select(line => $"{line}\n").Prepend("start\n").Append("prepare\ncommit\n"))
        );
        using var git = GitProcess.Start(
            folder,
            ["-c", "core.logAllRefUpdates=true", "update-ref", "-m", "hookguard rewrite", "--stdin"],
            withInput: true
        );
        var ended = git.Finish(stream => stream.Write(lines));
        if (ended.ExitCode != 0)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"git could not move the refs ({ended.Error.Split('\n')[0].Trim()})",
                "Nothing was changed. See whether another program works in this repository."
            );
        }
    }
}
