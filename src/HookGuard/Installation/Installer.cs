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
        if (clone.HooksPath?.Obstacle is { } obstacle)
        {
            throw new GuardException(ExitCode.Usage, obstacle.Cause, $"First: {obstacle.Advice}");
        }

        if (clone.HooksPath is { IsOfUser: true })
        {
            RequireGlobalShims(clone);
            return;
        }

        clone.Hooks.RequireFiles(Hooks(clone));
        if (manager is not null)
        {
            MarkedBlock.RequireText(manager.Files(clone));
            SharedFiles.Add(clone, manager.ScriptFolder(clone));
            manager.Add(clone);
        }
        else if (clone.SharesHooks)
        {
            SharedFiles.AddAttributes(
                clone,
                clone.Display(clone.HooksFolder),
                clone.Display(clone.Hooks.Earlier.Folder)
            );
        }

        AddShims(clone, [.. Hooks(clone).Where(hook => manager?.Runs(clone, hook) != true)]);
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
        if (clone.HooksPath is not { IsOfUser: true })
        {
            clone.Hooks.DeleteAbandonedDrafts();
            clone.Hooks.DropGivenUp();
            found |= Hooks(clone).Where(clone.Hooks.Remove).ToList().Count > 0;
            clone.Hooks.Clear();
        }

        if (!clone.IsBare)
        {
            SharedFiles.Remove(clone);
        }

        return found;
    }

    public static IReadOnlyList<string> Hooks(Clone clone) =>
        [.. clone.HasWorkTrees ? HookNames.Guarded : [], .. clone.IsBare ? HookNames.GuardedOnServer : []];

    private static void AddShims(Clone clone, IReadOnlyList<string> hooks)
    {
        var folder = clone.Hooks;
        folder.DropGivenUp();
        if (hooks is not [])
        {
            folder.AddRunner(Shim.RunnerFor(clone));
        }

        foreach (var hook in Hooks(clone))
        {
            if (hooks.Contains(hook, StringComparer.Ordinal))
            {
                folder.Add(hook, Shim.For(clone, hook));
            }
            else
            {
                folder.Remove(hook);
            }
        }

        folder.Earlier.LinkNeighbours();
        folder.Clear();
    }

    private static void RequireGlobalShims(Clone clone)
    {
        if (!HookNames.Guarded.All(clone.Hooks.HasShim))
        {
            throw new GuardException(
                ExitCode.Usage,
                $"core.hooksPath is set for all your repositories, so git ignores the hooks of each: {clone.HooksFolder}",
                "To guard all of them: hookguard install --global."
            );
        }
    }
}
