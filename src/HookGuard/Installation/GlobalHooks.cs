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
        if (Setting() is { } own && own != Folder)
        {
            var shared = new HookFolder(own, new FileRoot(own));
            foreach (var hook in HookNames.Guarded)
            {
                shared.Add(hook, Shim.ForClone(hook, OwnExecutable.Path));
            }

            return own;
        }

        var folder = new HookFolder(Folder, new FileRoot(Folder));
        foreach (var hook in HookNames.Guarded)
        {
            folder.Add(hook, Shim.ForUser(hook, OwnExecutable.Path));
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
        var setting = Setting();
        var path = setting ?? Folder;
        if (setting == Folder)
        {
            // First: without the hooks in this folder git would run those of no repository.
            Git("config", "--global", "--unset", Key);
        }

        var folder = new HookFolder(path, new FileRoot(path));
        var removed = HookNames.Guarded.Concat(HookNames.PassedOn).Count(folder.Remove);
        return removed > 0 ? path : null;
    }

    private static string? Setting() =>
        Git("config", "--global", "--type=path", "--get", Key) is { ExitCode: 0 } found
            ? found.Text.TrimEnd('\r', '\n')
            : null;

    private static ChildResult Git(params string[] arguments) =>
        GitProcess.Ask(Environment.CurrentDirectory, arguments);
}
