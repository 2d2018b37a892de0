using System.CommandLine;
using HookGuard.Files;
using HookGuard.Policy;
using HookGuard.Remediation;
using HookGuard.Reporting;

namespace HookGuard.Commands;

internal static class Scan
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders to look at. The current folder if none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var staged = new Option<bool>("--staged")
        {
            Description = "Look at what is staged, as the pre-commit hook does.",
        };
        var report = new ReportArguments();
        var command = new Command("scan", "Look at files, folders or what is staged.") { paths, staged };
        report.AddTo(command);
        command.SetAction(parsed =>
            (int)(
                parsed.GetValue(staged)
                    ? Inspection.Run(Stage.Staged, reader => reader.Staged(), report.Of(parsed))
                    : Run(parsed.GetValue(paths)!, report.Of(parsed))
            )
        );
        return command;
    }

    private static ExitCode Run(IReadOnlyList<string> paths, ReportOptions report)
    {
        var tree = new FileTree(paths is [] ? ["."] : paths);
        var settings = Configuration.Load(ConfigurationLayer.FilesIn(tree.Root));
        var guard = new Guard(settings.NewDetector(), settings);
        return Report.Write(FileScan.Run(tree, guard), report);
    }
}
