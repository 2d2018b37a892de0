namespace HookGuard.Installation.Managers;

internal static class HookManagers
{
    /// <summary>The name to ask for plain git hooks by.</summary>
    public const string None = "none";

    /// <summary>Husky.Net and npm husky share a folder: the first that is at home is the one.</summary>
    public static readonly IReadOnlyList<IHookManager> All =
    [
        new HuskyNet(),
        new NpmHusky(),
        new Lefthook(),
        new PreCommitFramework("prek"),
        new PreCommitFramework("pre-commit"),
    ];

    public static IEnumerable<string> Names => All.Select(manager => manager.Name).Append(None);

    public static IHookManager? FoundIn(Clone clone) =>
        clone.IsBare
            ? null
            : All.Where(manager => manager.IsUsedIn(clone)).MaxBy(manager => manager.Runs(clone, "pre-commit"));

    public static IHookManager? Named(string name) =>
        name == None
            ? null
            : All.FirstOrDefault(manager => manager.Name == name)
                ?? throw new GuardException(
                    ExitCode.Usage,
                    $"there is no hook manager '{name}'",
                    $"Name one of {string.Join(", ", Names)}."
                );
}
