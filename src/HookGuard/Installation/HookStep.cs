using HookGuard.Installation.Managers;

namespace HookGuard.Installation;

/// <summary>One of the things that git runs, one after the other, at a hook.</summary>
internal sealed record HookStep(string Name, bool IsHookGuard = false)
{
    private static readonly HookStep HookGuard = new("HookGuard", IsHookGuard: true);

    /// <summary>What git runs at a hook of this clone, in the order in which it runs.</summary>
    public static IReadOnlyList<HookStep> At(Clone clone, string hook)
    {
        var folder = clone.Hooks;
        var manager = HookManagers.FoundIn(clone);
        var isManaged = manager?.Runs(clone, hook) == true;
        var own =
            isManaged ? [new HookStep($"{manager!.Name}, which runs HookGuard", IsHookGuard: true)]
            : !folder.HasShim(hook) ? Own(clone, folder.HookPath(hook))
            : clone.HasHooksIn(GlobalHooks.Folder) ? Own(clone, Path.Combine(clone.CommonFolder, "hooks", hook))
            : Own(clone, folder.Earlier.PathOf(hook));
        return folder.HasShim(hook) ? [.. own, HookGuard] : own;
    }

    private static IReadOnlyList<HookStep> Own(Clone clone, string file) =>
        HookFolder.IsExecutable(file) ? [new HookStep(clone.Display(file))] : [];
}
