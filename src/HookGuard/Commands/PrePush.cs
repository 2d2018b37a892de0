using System.CommandLine;
using HookGuard.Detection;
using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Remediation;
using HookGuard.Reporting;

namespace HookGuard.Commands;

internal static class PrePush
{
    public static Command Create()
    {
        var remote = new Argument<string>("REMOTE") { Arity = ArgumentArity.ZeroOrOne };
        var url = new Argument<string>("URL") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("pre-push", "Look at what is pushed. Git's pre-push hook calls this.")
        {
            remote,
            url,
        };
        command.SetAction(parsed => (int)Run(parsed.GetValue(remote), parsed.GetValue(url)));
        return command;
    }

    public static ExitCode Run(string? remote, string? url)
    {
        var folder = Environment.CurrentDirectory;
        using var lines = StandardInput.Open();
        var input = PushInput.Read(lines, remote, url);
        var push = new Push(input.Updates, Remotes.TrackingRefs(folder, input.Remote, input.Url));
        var detector = new Detector();
        var guard = new Guard(detector, Settings.BuiltIn);
        using var scan = new CommitScan(folder, detector);
        var result = scan.Check(push.Commits(scan), guard).Add(guard.Check(push.Others(scan)));
        return Report.Write(result with { Stage = Stage.Committed }, ReportOptions.Hook);
    }
}
