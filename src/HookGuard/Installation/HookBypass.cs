using System.Text.RegularExpressions;
using HookGuard.Git.Commands;

namespace HookGuard.Installation;

/// <summary>Names by which somebody commits or pushes without hooks, perhaps without knowing.</summary>
internal static partial class HookBypass
{
    public static IEnumerable<Problem> Aliases(Clone clone) =>
        GitProcess
            .Ask(clone.Top, "config", "-z", "--get-regexp", @"^alias\.")
            .Text.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(setting => setting.Split('\n', 2))
            .Where(setting => setting is [_, var command] && WithoutHooks().IsMatch(command))
            .Select(setting => new Problem(
                $"'git {setting[0]["alias.".Length..]}' is an alias that leaves the hooks out",
                $"git config --edit, or --global --edit, and take the option out of {setting[0]}"
            ));

    // -n means that to 'git commit' alone, also among other letters.
    [GeneratedRegex(
        @"--no-verify\b|core\.hookspath|\bcommit\b.*\s-[a-zA-Z]*n[a-zA-Z]*(\s|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex WithoutHooks();
}
