using HookGuard.Installation.Managers;
using HookGuard.Processes;

namespace HookGuard.Installation;

/// <summary>What is wrong with the files of a hook manager such that git ignores them, or fails at all of them.</summary>
internal static class HookFileProblems
{
    public static IEnumerable<Problem> Of(Clone clone)
    {
        foreach (var earlier in clone.Hooks.Earlier.ReplacedHooks)
        {
            yield return new Problem(
                $"another program has written a hook over yours, which is kept as {clone.Display(earlier)} and runs no more",
                "Add it to the hooks that run, or remove that file"
            );
        }

        if (!clone.HasHooksInWorkTree)
        {
            yield break;
        }

        foreach (var hook in HookNames.Guarded)
        {
            var file = Path.Combine(clone.HooksFolder, hook);
            var text = MarkedBlock.Read(file);
            var name = clone.Display(file);
            if (text.Contains("\r\n", StringComparison.Ordinal))
            {
                yield return new Problem(
                    $"{name} has the line ends of Windows, so no shell can run it and every commit or push fails",
                    $"{ToolCommand.Name} install, or add '/{clone.Display(clone.HooksFolder)}/* text eol=lf' to .gitattributes and check the file out again"
                );
            }
            else if (MarkedBlock.IsIn(file) && !HookFolder.IsExecutable(file))
            {
                yield return new Problem(
                    $"{name} is not executable, so git ignores it",
                    $"git add --chmod=+x {name}, chmod +x {name}, and commit: it is added without that on Windows"
                );
            }
            else if (MarkedBlock.IsIn(file) && HuskyFolder.HasLinesBefore(text))
            {
                yield return new Problem(
                    $"lines before those of HookGuard in {name} may end the hook",
                    $"{ToolCommand.Name} install"
                );
            }
        }

        if (HuskyFolder.LacksScript(clone) is { } script)
        {
            yield return new Problem(
                $"{clone.Display(script)} is missing in this work tree, so every commit fails",
                "dotnet husky install, or the install command of npm's husky"
            );
        }
    }
}
