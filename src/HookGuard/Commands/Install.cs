using System.CommandLine;
using HookGuard.Installation;
using HookGuard.Installation.Managers;
using HookGuard.Installation.SelfTest;
using HookGuard.Masking;
using HookGuard.Processes;

namespace HookGuard.Commands;

internal static class Install
{
    public static Command Create()
    {
        var folder = new CloneArgument();
        var global = new Option<bool>("--global")
        {
            Description = "Guard all your repositories. Each repository's own hooks keep running.",
        };
        var manager = new Option<string?>("--manager")
        {
            Description = "The hook manager to use. Default: the one that the repository uses.",
        };
        manager.AcceptOnlyFromAmong([.. HookManagers.Names]);
        var command = new Command("install", "Install HookGuard's hooks in a repository.") { folder, global, manager };
        command.SetAction(parsed =>
            (int)(
                parsed.GetValue(global) ? RunForUser() : Run(parsed.GetRequiredValue(folder), parsed.GetValue(manager))
            )
        );
        return command;
    }

    private static ExitCode Run(string folder, string? managerName)
    {
        var clone = Clone.At(folder);
        var manager = managerName is null ? HookManagers.FoundIn(clone) : HookManagers.Named(managerName);
        Installer.Install(clone, manager);
        Output.Out.WriteLine($"HookGuard guards {clone.Top}");
        HookTable.Write(Output.Out, clone);
        if (manager is not null)
        {
            var files = manager
                .Files(clone)
                .Where(MarkedBlock.IsIn)
                .Concat(SharedFiles.In(clone))
                .Select(clone.Display);
            Output.Out.WriteLine($"To guard everyone who clones it, commit: {string.Join(' ', files)}");
        }
        else if (clone.SharesHooks)
        {
            Output.Out.WriteLine(
                $"To guard everyone who works on it, commit: {string.Join(' ', SharedFiles.In(clone).Concat(clone.Hooks.Folders).Select(clone.Display))}"
            );
            Output.Out.WriteLine(
                $"Each of them runs once: git config core.hooksPath {clone.Display(clone.HooksFolder)}"
            );
        }

        return Try(clone);
    }

    private static ExitCode Try(Clone clone)
    {
        var (problems, time) = GuardTrial.Run(clone);
        ProblemText.Write(Output.Out, problems);
        if (problems is [] && time is { } taken)
        {
            Output.Out.WriteLine(GuardTrial.Tell(taken));
        }

        return problems is [] ? ExitCode.Clean : ExitCode.Blocked;
    }

    private static ExitCode RunForUser()
    {
        Output.Out.WriteLine($"HookGuard guards all your repositories, by the hooks in {GlobalHooks.Install()}");
        Output.Out.WriteLine(
            "A repository that sets core.hooksPath itself (Husky does) needs 'hookguard install' as well."
        );
        return ExitCode.Clean;
    }
}
