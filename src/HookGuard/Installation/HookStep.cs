namespace HookGuard.Installation;

/// <summary>One of the things that git runs, one after the other, at a hook.</summary>
internal sealed record HookStep(string Name, bool IsHookGuard = false)
{
    private static readonly HookStep HookGuard = new("HookGuard", IsHookGuard: true);

    /// <summary>What git runs at a hook of this clone, in the order in which it runs.</summary>
    public static IReadOnlyList<HookStep> At(Clone clone, string hook)
    {
        var folder = new HookFolder(clone.HooksFolder);
        List<HookStep> steps = [];
        if (folder.HasShim(hook))
        {
            var earlier =
                clone.HooksFolder == GlobalHooks.Folder
                    ? Path.Combine(clone.CommonFolder, "hooks", hook)
                    : folder.EarlierPath(hook);
            steps.AddRange(Own(clone, earlier));
            steps.Add(HookGuard);
        }
        else
        {
            steps.AddRange(Own(clone, folder.HookPath(hook)));
        }

        if (HookManagers.FoundIn(clone) is { } manager && manager.Runs(clone, hook))
        {
            steps.Add(HookGuard with { Name = $"HookGuard, by {manager.Name}" });
        }

        return steps;
    }

    private static IEnumerable<HookStep> Own(Clone clone, string file) =>
        HookFolder.IsExecutable(file) ? [new HookStep(clone.Display(file))] : [];
}
