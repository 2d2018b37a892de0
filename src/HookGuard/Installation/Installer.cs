using HookGuard.Installation.Managers;

namespace HookGuard.Installation;

/// <summary>
/// Puts HookGuard into one clone: through the hook manager that the team uses where there is one, and by hooks of git's own for
/// whatever that manager does not run here.
/// </summary>
internal static class Installer
{
    public static void Install(Clone clone, IHookManager? manager)
    {
        if (clone.HooksPathScope is "global" or "system")
        {
            RequireGlobalShims(clone);
            return;
        }

        manager?.Add(clone);
        var folder = new HookFolder(clone.HooksFolder, clone.HookFiles);
        foreach (var hook in Hooks(clone))
        {
            if (manager?.Runs(clone, hook) == true)
            {
                folder.Remove(hook);
            }
            else
            {
                folder.Add(hook, Shim.For(clone, hook));
            }
        }
    }

    /// <summary>Takes out all that <see cref="Install"/> may have put in, whichever way it did. False where there was nothing.</summary>
    public static bool Uninstall(Clone clone)
    {
        var found = false;
        foreach (
            var manager in HookManagers.All.Where(manager =>
                !clone.IsBare && manager.Files(clone).Any(MarkedBlock.IsIn)
            )
        )
        {
            found = true;
            manager.Remove(clone);
        }

        clone.GitFiles.DeleteAbandonedDrafts();
        // Hooks of all repositories are not this clone's to take away.
        if (clone.HooksPathScope is not ("global" or "system"))
        {
            clone.HookFiles.DeleteAbandonedDrafts();
            var folder = new HookFolder(clone.HooksFolder, clone.HookFiles);
            found |= Hooks(clone).Where(folder.Remove).ToList().Count > 0;
        }

        return found;
    }

    public static IReadOnlyList<string> Hooks(Clone clone) =>
        clone.IsBare ? HookNames.GuardedOnServer : HookNames.Guarded;

    private static void RequireGlobalShims(Clone clone)
    {
        if (!HookNames.Guarded.All(new HookFolder(clone.HooksFolder, clone.HookFiles).HasShim))
        {
            throw new GuardException(
                ExitCode.Usage,
                $"core.hooksPath is set for all your repositories, so git ignores the hooks of each: {clone.HooksFolder}",
                "To guard all of them: hookguard install --global."
            );
        }
    }
}
