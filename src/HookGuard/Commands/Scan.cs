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
        var stdin = new Option<bool>("--stdin") { Description = "Look at what comes in on standard input." };
        var name = new Option<string>("--path")
        {
            Description = "What standard input would be called as a file.",
            DefaultValueFactory = _ => "stdin",
            HelpName = "NAME",
        };
        var commits = new Option<string?>("--commits")
        {
            Description = "Look at commits: one, or a range such as main..topic.",
            HelpName = "RANGE",
        };
        var history = new Option<bool>("--history") { Description = "Look at everything that the refs reach." };
        var since = new Option<DateTimeOffset?>("--since")
        {
            Description = "With --history: leave out commits made before.",
            HelpName = "DATE",
        };
        var unreachable = new Option<bool>("--unreachable")
        {
            Description = "With --history: also look at what only a reflog, or nothing, leads to.",
        };
        var policy = new PolicyArguments();
        var report = new ReportArguments();
        var command = new Command("scan", "Look at files, folders, standard input, what is staged, or the history.")
        {
            paths,
            staged,
            stdin,
            name,
            commits,
            history,
            since,
            unreachable,
        };
        policy.AddTo(command);
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var (flags, options) = (policy.Of(parsed), report.Of(parsed));
            return (int)(
                parsed.GetValue(commits) is { } range ? ScanCommits.Run(range, options, flags)
                : parsed.GetValue(history)
                    ? ScanHistory.Run(parsed.GetValue(since), parsed.GetValue(unreachable), options, flags)
                : parsed.GetValue(staged) ? Inspection.Run(Stage.Staged, reader => reader.Staged(), options, flags)
                : parsed.GetValue(stdin) ? RunInput(parsed.GetRequiredValue(name), options, flags)
                : Run(parsed.GetValue(paths) ?? [], options, flags)
            );
        });
        return command;
    }

    private static ExitCode Run(string[] paths, ReportOptions report, ConfigurationFile? flags)
    {
        var tree = new FileTree(paths is [] ? ["."] : paths);
        return Report.Write(FileScan.Run(tree, GuardOf(tree.Root, flags)), report);
    }

    private static ExitCode RunInput(string name, ReportOptions report, ConfigurationFile? flags)
    {
        using var input = Console.OpenStandardInput();
        using var content = new MemoryStream();
        input.CopyTo(content);
        var guard = GuardOf(new FileTree(["."]).Root, flags);
        return Report.Write(FileScan.Check(name, () => content.ToArray(), guard), report);
    }

    private static Guard GuardOf(string root, ConfigurationFile? flags)
    {
        var settings = Configuration.Load(ConfigurationLayer.FilesIn(root), flags);
        return new Guard(settings.NewDetector(), settings);
    }
}
