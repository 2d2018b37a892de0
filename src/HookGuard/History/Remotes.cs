using System.Text;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;

namespace HookGuard.History;

/// <summary>The remotes that are configured.</summary>
internal static class Remotes
{
    private const string Prefix = "remote.";

    public static IEnumerable<string> Names(string folder) =>
        Settings(folder)
            .Where(setting => IsOfRemote(setting) && setting.Key.EndsWith("url", StringComparison.Ordinal))
            .Select(NameOf)
            .Distinct(StringComparer.Ordinal);

    /// <summary>All of them, or as many as it takes to judge a push to an address.</summary>
    /// <param name="scan">The repository.</param>
    /// <param name="name">What git calls the remote; null where it is not told.</param>
    /// <param name="url">Where the push goes; null where it is not told.</param>
    public static IReadOnlyList<Remote> Read(CommitScan scan, string? name, string? url) =>
        InRepository(scan.Paths) is { } plain && plain.Any(remote => remote.Name == name && remote.Url == url)
            ? plain
            : All(scan.Folder);

    // Where the address is the very one in the repository's own file, no other setting has changed it, and git need not be asked.
    private static List<Remote>? InRepository(RepositoryPaths paths)
    {
        if (paths.Config is not { } config || config.Settings.Any(IsFurtherFile))
        {
            return null;
        }

        var settings = config
            .Settings.Where(setting => setting.Section.StartsWith("remote \"", StringComparison.Ordinal))
            .Where(setting => setting.Key is "url" or "fetch")
            .Select(setting => (Key: $"{Prefix}{setting.Section[8..^1]}.{setting.Key}", setting.Value))
            .ToList();
        return settings.Exists(setting => setting.Value is null)
            ? null
            : Of(settings.ConvertAll(setting => (setting.Key, setting.Value!)), []);
    }

    private static bool IsFurtherFile((string Section, string Key, string? Value) setting) =>
        setting.Section.StartsWith("include", StringComparison.Ordinal);

    private static List<Remote> All(string folder)
    {
        var settings = Settings(folder);
        return Of(
            settings.FindAll(IsOfRemote),
            [
                .. settings
                    .FindAll(setting => !IsOfRemote(setting))
                    .Select(setting => (setting.Value, setting.Key["url.".Length..setting.Key.LastIndexOf('.')])),
            ]
        );
    }

    private static List<Remote> Of(
        List<(string Key, string Value)> settings,
        IReadOnlyList<(string Prefix, string Base)> rewrites
    ) =>
        [
            .. settings
                .GroupBy(NameOf, StringComparer.Ordinal)
                .Select(remote => new Remote(
                    remote.Key,
                    // Of several git fetches from the first alone.
                    Rewritten(Values(remote, ".url").FirstOrDefault(), rewrites),
                    [.. Values(remote, ".fetch").Select(Refspec.Parse)]
                )),
        ];

    private static IEnumerable<string> Values(IEnumerable<(string Key, string Value)> settings, string end) =>
        settings.Where(setting => setting.Key.EndsWith(end, StringComparison.Ordinal)).Select(setting => setting.Value);

    // As git does for a fetch: by the longest prefix that fits.
    private static string? Rewritten(string? url, IReadOnlyList<(string Prefix, string Base)> rewrites)
    {
        var (prefix, replacement) = rewrites
            .Where(rewrite => url?.StartsWith(rewrite.Prefix, StringComparison.Ordinal) == true)
            .OrderByDescending(rewrite => rewrite.Prefix.Length)
            .FirstOrDefault();
        return prefix is null ? url : replacement + url![prefix.Length..];
    }

    private static bool IsOfRemote((string Key, string Value) setting) =>
        setting.Key.StartsWith(Prefix, StringComparison.Ordinal);

    private static string NameOf((string Key, string Value) setting) =>
        setting.Key[Prefix.Length..setting.Key.LastIndexOf('.')];

    private static List<(string Key, string Value)> Settings(string folder)
    {
        var listed = GitProcess.Read(
            folder,
            ["config", "-z", "--get-regexp", @"^(remote\..*\.(url|pushurl|fetch)|url\..*\.insteadof)$"],
            expectedFailure: 1
        );
        return
        [
            .. Encoding
                .UTF8.GetString(listed ?? [])
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(entry => entry.Split('\n', 2))
                .Select(entry => (entry[0], entry.Length == 2 ? entry[1] : "")),
        ];
    }
}
