using System.Globalization;
using HookGuard.Git.Commands;

namespace HookGuard.Git;

/// <summary>
/// The filters of a repository. Git runs them wherever it writes the index, on each file that changed so lately that its time does not
/// tell: https://git-scm.com/docs/racy-git
/// </summary>
internal sealed class GitFilters(string folder)
{
    private const string Section = "filter.";

    private readonly Lazy<IReadOnlyList<KeyValuePair<string, string?>>> switchedOff = new(() => SwitchOff(folder));

    /// <summary>The environment in which git runs none of them.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> SwitchedOff => switchedOff.Value;

    private static IReadOnlyList<KeyValuePair<string, string?>> SwitchOff(string folder)
    {
        var listed = GitProcess.ReadText(
            folder,
            ["config", "--includes", "--name-only", "-z", "--get-regexp", @"^filter\..*\."],
            expectedFailure: 1
        );
        List<KeyValuePair<string, string?>> settings =
        [
            .. (listed ?? "")
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(key => key[Section.Length..key.LastIndexOf('.')])
                .Distinct(StringComparer.Ordinal)
                .SelectMany(name => Settings($"{Section}{name}.")),
        ];

        // Those that the environment gives already stay.
        const string count = "GIT_CONFIG_COUNT";
        var first = int.TryParse(Environment.GetEnvironmentVariable(count), CultureInfo.InvariantCulture, out var given)
            ? given
            : 0;
        return
        [
            new(count, (first + settings.Count).ToString(CultureInfo.InvariantCulture)),
            .. settings.SelectMany(
                (setting, index) =>
                    new KeyValuePair<string, string?>[]
                    {
                        new($"GIT_CONFIG_KEY_{first + index}", setting.Key),
                        new($"GIT_CONFIG_VALUE_{first + index}", setting.Value),
                    }
            ),
        ];
    }

    private static KeyValuePair<string, string?>[] Settings(string filter) =>
        [new($"{filter}clean", ""), new($"{filter}process", ""), new($"{filter}required", "false")];
}
