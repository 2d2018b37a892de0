using HookGuard.FileSystem;
using HookGuard.Git.Commands;
using HookGuard.Processes;

namespace HookGuard.Installation;

/// <summary>Hooks for all repositories of the user, by <c>core.hooksPath</c> in the user's git configuration.</summary>
internal static class GlobalHooks
{
    private const string Key = "core.hooksPath";

    public static string Folder { get; } =
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.ApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            ),
            "hookguard",
            "hooks"
        );

    /// <summary>Installs, and says in which folder: one that the user has set already stays, and its hooks keep running.</summary>
    public static string Install()
    {
        var own = Setting("--global") ?? Setting("--system");
        RequireFolder(own);
        var isOwn = own is null || own == Folder;
        HookFolder folder = new(isOwn ? Folder : Resolve(own!));
        folder.RequireFiles(HookNames.All);
        folder.AddRunner(Shim.RunnerWith(OwnExecutable.Path));
        foreach (var hook in HookNames.Guarded)
        {
            folder.Add(hook, isOwn ? Shim.ForUser(hook) : Shim.Named(hook));
        }

        if (!isOwn)
        {
            folder.Earlier.LinkNeighbours();
            return own!;
        }

        foreach (var hook in HookNames.Guarded)
        {
            folder.AddScript(Shim.OfRepository(hook), Shim.PassingOn());
        }

        foreach (var hook in HookNames.PassedOn)
        {
            folder.Add(hook, Shim.PassingOn());
        }

        Git("config", "--global", Key, Folder);
        return Folder;
    }

    public static string? Uninstall()
    {
        var setting = Setting("--global");
        var path = setting ?? Setting("--system") ?? Folder;
        if (setting == Folder)
        {
            // First: without the hooks in this folder git would run those of no repository.
            Git("config", "--global", "--unset", Key);
        }

        HookFolder folder = new(Resolve(path));
        var removed = HookNames.All.Count(folder.Remove);
        foreach (var hook in HookNames.Guarded)
        {
            folder.DeleteScript(Shim.OfRepository(hook));
        }

        folder.Clear();
        var above = Path.GetDirectoryName(Folder)!;
        new FileRoot(Path.GetDirectoryName(above)!).DeleteIfEmpty(above);
        return removed > 0 ? path : null;
    }

    private static void RequireFolder(string? own)
    {
        if (
            own is not null
            && new HooksPath("global", own) is var setting
            && (setting.Obstacle is not null || !setting.IsOfUser)
        )
        {
            throw new GuardException(
                ExitCode.Usage,
                setting.Obstacle?.Cause
                    ?? $"core.hooksPath is {own} in your own settings: in each repository it is another folder",
                setting.Obstacle is { } obstacle
                    ? $"Take that out: {obstacle.Advice}"
                    : "Run 'hookguard install' in each of them."
            );
        }
    }

    // What is kept lies beside the folder itself, where the hooks look for it.
    private static string Resolve(string folder) =>
        new DirectoryInfo(folder).LinkTarget is null
            ? folder
            : Directory.ResolveLinkTarget(folder, returnFinalTarget: true)!.FullName;

    private static string? Setting(string scope) =>
        Git("config", scope, "--type=path", "--get", Key) is { ExitCode: 0 } found
            ? found.Text.TrimEnd('\r', '\n')
            : null;

    private static ChildResult Git(params string[] arguments) =>
        GitProcess.Ask(Environment.CurrentDirectory, arguments);
}
