using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.Policy;
using HookGuard.Reporting;

namespace HookGuard.Commands;

internal static class PreCommit
{
    public static ExitCode Run()
    {
        using var reader = new LibGit2ChangeReader(Environment.CurrentDirectory);
        var result = new Guard(new Detector(), Settings.BuiltIn).Check(reader.Staged());
        TextReport.Write(Console.Error, result);
        return result.ExitCode;
    }
}
