using System.Text;
using HookGuard.FileSystem;
using HookGuard.Installation.Managers;
using HookGuard.Processes;

namespace HookGuard.Installation.SelfTest;

/// <summary>What of a clone runs HookGuard at a hook, and nothing besides: a trial of the guard runs no program of the repository.</summary>
internal static class GuardFiles
{
    private const string Hooks = ".git/hooks";

    public static void Copy(Clone clone, string hook, string folder)
    {
        FileRoot files = new(folder);
        if (clone.Hooks.ShimPath(hook) is { } shim)
        {
            Directory.CreateDirectory(Path.Combine(folder, Hooks));
            // With the mode that it has: git ignores a hook that is not executable.
            File.Copy(shim, Path.Combine(folder, Hooks, hook));
            if (BoundedFile.TryRead(clone.Hooks.HookPath(Shim.Runner)) is { } runner)
            {
                files.WriteProgram($"{Hooks}/{Shim.Runner}", runner);
            }
        }
        else
        {
            // The manager calls the tool by this line.
            files.WriteProgram(
                $"{Hooks}/{hook}",
                Encoding.UTF8.GetBytes($"#!/bin/sh\n{SharedFiles.Command(hook)} \"$@\"\n")
            );
        }

        // As it should be: what the repository has there instead is not run.
        files.WriteProgram(SharedFiles.Runner, Shim.RunnerWith(null));
        foreach (var manifest in ToolCommand.Manifests)
        {
            if (BoundedFile.TryRead(clone.PathOf(manifest)) is { } content)
            {
                files.Write(manifest, content);
            }
        }
    }
}
