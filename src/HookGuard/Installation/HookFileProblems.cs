using HookGuard.Installation.Managers;
using HookGuard.Processes;

namespace HookGuard.Installation;

/// <summary>What is wrong with the files of a hook manager, or with hooks that were there before, such that git ignores them or fails at them.</summary>
internal static class HookFileProblems
{
    public static IEnumerable<Problem> Of(Clone clone) =>
        [.. Replaced(clone), .. Unreadable(clone), .. Ineffective(clone), .. Lacking(clone)];

    private static IEnumerable<Problem> Replaced(Clone clone) =>
        clone.Hooks.Earlier.ReplacedHooks.Select(earlier => new Problem(
            $"another program has written a hook over yours, which is kept as {clone.Display(earlier)} and runs no more",
            "Add it to the hooks that run, or remove that file"
        ));

    private static IEnumerable<Problem> Unreadable(Clone clone)
    {
        var committed = HuskyFolder
            .Files(clone)
            .Where(MarkedBlock.IsIn)
            .Concat(clone.HasHooksInWorkTree ? HookNames.Guarded.Select(clone.Hooks.HookPath) : [])
            .Distinct(StringComparer.Ordinal);
        foreach (var file in committed.Where(HasWindowsLineEnds))
        {
            yield return LineEnds(
                clone,
                file,
                $"{ToolCommand.Name} install, or add '/{clone.Display(Path.GetDirectoryName(file)!)}/* text eol=lf' to .gitattributes and check the file out again"
            );
        }

        var earlier = clone.HasHooksIn(GlobalHooks.Folder)
            ? HookNames.All.Select(hook => Path.Combine(clone.CommonFolder, "hooks", hook))
            : HookNames.All.Select(clone.Hooks.Earlier.PathOf);
        foreach (var file in earlier.Where(file => HookFolder.IsExecutable(file) && HasWindowsLineEnds(file)))
        {
            yield return LineEnds(clone, file, $"sed -i 's/\\r$//' '{clone.Display(file)}'");
        }
    }

    private static Problem LineEnds(Clone clone, string file, string advice) =>
        new(
            $"{clone.Display(file)} has the line ends of Windows, so no shell can run it and every commit or push fails",
            advice
        );

    private static bool HasWindowsLineEnds(string file) =>
        MarkedBlock.Read(file).Contains("\r\n", StringComparison.Ordinal);

    private static IEnumerable<Problem> Ineffective(Clone clone)
    {
        foreach (var file in HuskyFolder.Files(clone).Where(MarkedBlock.IsIn))
        {
            var name = clone.Display(file);
            if (HuskyFolder.IsHooksFolder(clone) && !HookFolder.IsExecutable(file))
            {
                yield return new Problem(
                    $"{name} is not executable, so git ignores it",
                    $"git add --chmod=+x {name}, chmod +x {name}, and commit: it is added without that on Windows"
                );
            }
            else if (HuskyFolder.HasLinesBefore(MarkedBlock.Read(file)))
            {
                yield return new Problem(
                    $"lines before those of HookGuard in {name} may end the hook",
                    $"{ToolCommand.Name} install"
                );
            }
        }
    }

    private static IEnumerable<Problem> Lacking(Clone clone)
    {
        if (clone.HasHooksInWorkTree && HuskyFolder.LacksScript(clone) is { } script)
        {
            yield return new Problem(
                $"{clone.Display(script)} is missing in this work tree, so every commit fails",
                "dotnet husky install, or the install command of npm's husky"
            );
        }
    }
}
