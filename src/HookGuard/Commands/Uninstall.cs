using System.CommandLine;
using HookGuard.Installation;
using HookGuard.Masking;

namespace HookGuard.Commands;

internal static class Uninstall
{
    // install/msbuild/HookGuard.targets makes it.
    private const string BuildStamp = "hookguard.installed";

    public static Command Create()
    {
        var folder = new CloneArgument();
        var global = new Option<bool>("--global") { Description = "Undo 'install --global'." };
        var command = new Command("uninstall", "Remove HookGuard's hooks and restore the previous ones.")
        {
            folder,
            global,
        };
        command.SetAction(parsed =>
            (int)(parsed.GetValue(global) ? RunForUser() : Run(parsed.GetRequiredValue(folder)))
        );
        return command;
    }

    private static ExitCode Run(string folder)
    {
        var clone = Clone.At(folder);
        // The next build installs again, where the team has it so.
        clone.GitFiles.Delete(BuildStamp);
        Output.Out.WriteLine(
            Installer.Uninstall(clone)
                ? $"HookGuard no longer guards {clone.Top}. Its previous hooks are restored."
                : $"Nothing to remove: HookGuard was not installed in {clone.Top}."
        );
        return ExitCode.Clean;
    }

    private static ExitCode RunForUser()
    {
        Output.Out.WriteLine(
            GlobalHooks.Uninstall() is { } folder
                ? $"HookGuard no longer guards all your repositories. Its hooks were removed from {folder}."
                : "Nothing to remove: HookGuard was not installed for all your repositories."
        );
        return ExitCode.Clean;
    }
}
