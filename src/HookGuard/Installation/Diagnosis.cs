using HookGuard.FileSystem;
using HookGuard.Installation.Managers;
using HookGuard.Processes;

namespace HookGuard.Installation;

/// <summary>Finds what is wrong with the guard of a clone.</summary>
internal static class Diagnosis
{
    // Each of these makes a hook manager run nothing at all, or skip the hook that it names.
    private static readonly string[] Switches = ["HUSKY", "LEFTHOOK", "LEFTHOOK_EXCLUDE", "SKIP", "PREK_SKIP"];

    /// <param name="clone">Whose guard.</param>
    /// <param name="trial">What a trial of the guard has found.</param>
    public static IEnumerable<Problem> Of(Clone clone, IEnumerable<Problem> trial) =>
        clone.HooksPath?.Obstacle is { } obstacle
            ? [obstacle]
            :
            [
                .. Unguarded(clone),
                .. Shims(clone),
                .. Manager(clone),
                .. HookFileProblems.Of(clone),
                .. Hidden(clone),
                .. trial,
                .. Environment(),
                .. HookBypass.Aliases(clone),
            ];

    private static string Again(Clone clone) =>
        $"{ToolCommand.Name} install{(clone.HooksPath is { IsOfUser: true } ? " --global" : "")}";

    private static IEnumerable<Problem> Unguarded(Clone clone)
    {
        var hooks = Installer
            .Hooks(clone)
            .Where(hook => !HookStep.At(clone, hook).Any(step => step.IsHookGuard))
            .ToList();
        if (hooks.Count > 0)
        {
            var hides = clone.HooksPath is { Scope: "local" }
                ? $", because core.hooksPath of this clone is {clone.Display(clone.HooksFolder)}"
                : "";
            yield return new Problem($"git does not run HookGuard at {string.Join(", ", hooks)}{hides}", Again(clone));
        }
    }

    private static IEnumerable<Problem> Shims(Clone clone)
    {
        var folder = clone.Hooks;
        var shims = Installer.Hooks(clone).Where(hook => Shim.IsAt(folder.HookPath(hook))).ToList();
        foreach (var file in shims.Select(folder.HookPath).Where(file => !HookFolder.IsExecutable(file)))
        {
            yield return new Problem(
                $"{clone.Display(file)} is not executable, so git ignores it",
                $"chmod +x '{file}'"
            );
        }

        var changed = shims.Where(hook => !Holds(folder.HookPath(hook), Shim.For(clone, hook))).ToList();
        if (shims is not [] && !Holds(folder.HookPath(Shim.Runner), Shim.RunnerFor(clone)))
        {
            changed.Add(Shim.Runner);
        }

        if (changed.Count > 0)
        {
            yield return new Problem(
                $"the hooks {string.Join(", ", changed)} were changed or run another HookGuard than this one",
                Again(clone)
            );
        }
    }

    private static IEnumerable<Problem> Manager(Clone clone)
    {
        if (HookManagers.FoundIn(clone) is not { } manager)
        {
            return [];
        }

        return !manager.Files(clone).Any(MarkedBlock.IsIn)
            ?
            [
                new Problem(
                    $"{manager.Name} is used here but HookGuard is not in its configuration, so it may replace the hooks when it installs its own",
                    Again(clone)
                ),
            ]
            :
            [
                .. Runner(clone, manager),
                .. Changed(clone, manager),
                .. manager is Lefthook ? Lefthook.Conditions(clone) : [],
            ];
    }

    // Nor does it run these: that they are HookGuard's own says what they do.
    private static IEnumerable<Problem> Changed(Clone clone, IHookManager manager) =>
        manager
            .Files(clone)
            .Where(file => MarkedBlock.IsIn(file) && !manager.IsIntact(clone, file))
            .Select(file => new Problem(
                $"HookGuard's lines in {clone.Display(file)} were changed, so they may call something else, or belong to another version",
                Again(clone)
            ));

    // The trial of the guard does not run this file, which is the repository's.
    private static IEnumerable<Problem> Runner(Clone clone, IHookManager manager) =>
        Holds(clone.PathOf(SharedFiles.Runner), Shim.RunnerWith(null))
            ? []
            :
            [
                new Problem(
                    $"{SharedFiles.Runner}, by which {manager.Name} finds HookGuard, is missing, was changed, or belongs to another version",
                    Again(clone)
                ),
            ];

    // With core.hooksPath set git reads no other folder, which is easily forgotten.
    private static IEnumerable<Problem> Hidden(Clone clone)
    {
        var own = Path.Combine(clone.CommonFolder, "hooks");
        if (clone.HooksFolder == own || !Directory.Exists(own))
        {
            yield break;
        }

        string[] passedOn = clone.HasHooksIn(GlobalHooks.Folder) ? [.. HookNames.All] : [];
        var hidden = Directory
            .EnumerateFiles(own)
            .Where(file => Path.GetExtension(file).Length == 0 && HookFolder.IsExecutable(file) && !Shim.IsAt(file))
            .Select(file => Path.GetFileName(file))
            .Except(passedOn, StringComparer.Ordinal)
            .ToList();
        if (hidden.Count > 0)
        {
            yield return new Problem(
                $"{string.Join(", ", hidden)} in {clone.Display(own)} never runs, because core.hooksPath names another folder",
                $"Move what you need to {clone.Display(clone.HooksFolder)}"
            );
        }
    }

    private static IEnumerable<Problem> Environment() =>
        Switches
            .Where(name =>
                System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value && IsOff(name, value)
            )
            .Select(name => new Problem($"the environment variable {name} disables hooks", $"unset {name}"));

    private static bool IsOff(string name, string value) =>
        name is "HUSKY" or "LEFTHOOK" ? value is "0" or "false" : value.Contains("hookguard", StringComparison.Ordinal);

    private static bool Holds(string file, byte[] content) => BoundedFile.TryRead(file).AsSpan().SequenceEqual(content);
}
