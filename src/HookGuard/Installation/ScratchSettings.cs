using System.Text;
using HookGuard.Git.Commands;

namespace HookGuard.Installation;

/// <summary>
/// The settings of a clone that a scratch copy has as well: all but those by which git runs programs other than hooks, and those that
/// say where the clone is and whom it talks to.
/// </summary>
internal static class ScratchSettings
{
    private const string Hook = "hook";

    private static readonly string[] OtherSections =
    [
        "alias",
        "branch",
        "browser",
        "credential",
        "difftool",
        "extensions",
        "filter",
        "gc",
        "gpg",
        "guitool",
        "http",
        "include",
        "includeif",
        "interactive",
        "maintenance",
        "man",
        "merge",
        "mergetool",
        "pager",
        "protocol",
        "receive",
        "remote",
        "safe",
        "sendemail",
        "submodule",
        "tag",
        "tar",
        "trailer",
        "uploadpack",
        "url",
        "user",
        "web",
    ];

    private static readonly string[] OfTheClone =
    [
        "core.bare",
        "core.repositoryformatversion",
        "core.sparsecheckout",
        "core.sparsecheckoutcone",
        "core.worktree",
    ];

    private static readonly string[] Programs =
    [
        "askpass",
        "cmd",
        "command",
        "editor",
        "external",
        "fsmonitor",
        "gitproxy",
        "gpgsign",
        "pager",
        "program",
        "proxy",
        "textconv",
    ];

    /// <summary>As the text of a configuration file, with what the clone's own file includes.</summary>
    /// <param name="clone">Whose settings.</param>
    /// <param name="hooks">Where the copy has its hooks.</param>
    public static string Of(Clone clone, string hooks)
    {
        var fields = GitProcess
            .Ask(clone.Top, "config", "--list", "--includes", "--show-scope", "-z")
            .Text.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        StringBuilder text = new();
        foreach (var (scope, setting) in fields.Chunk(2).Select(pair => (pair[0], pair[^1])))
        {
            if (scope is "local" or "worktree" && setting.Split('\n', 2) is [var key, .. var value] && IsForCopy(key))
            {
                text.Append(Entry(key, value is [var one] ? one : null));
            }
        }

        // The user's own settings count as well: who signs and who watches files is not about the guard.
        text.Append(Entry("core.fsmonitor", "false"))
            .Append(Entry("commit.gpgsign", "false"))
            .Append(Entry("push.gpgsign", "false"))
            .Append(Entry("core.hookspath", hooks));
        return text.ToString();
    }

    private static bool IsForCopy(string key)
    {
        var (section, name) = (key[..key.IndexOf('.', StringComparison.Ordinal)], key[(key.LastIndexOf('.') + 1)..]);
        return !OtherSections.Contains(section)
            && !OfTheClone.Contains(key)
            && (section == Hook || !Programs.Any(word => name.EndsWith(word, StringComparison.Ordinal)));
    }

    // A setting without a value is one that is switched on.
    private static string Entry(string key, string? value)
    {
        var (first, last) = (key.IndexOf('.', StringComparison.Ordinal), key.LastIndexOf('.'));
        var subsection = first == last ? "" : $" \"{Escape(key[(first + 1)..last])}\"";
        var assignment = value is null ? "" : $" = \"{Escape(value).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
        return $"[{key[..first]}{subsection}]\n\t{key[(last + 1)..]}{assignment}\n";
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
