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
        var policy = new PolicyArguments();
        var report = new ReportArguments();
        var command = new Command("scan", "Look at files, folders, standard input or what is staged.")
        {
            paths,
            staged,
            stdin,
            name,
        };
        policy.AddTo(command);
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var (flags, options) = (policy.Of(parsed), report.Of(parsed));
            return (int)(
                parsed.GetValue(staged) ? Inspection.Run(Stage.Staged, reader => reader.Staged(), options, flags)
                : parsed.GetValue(stdin) ? RunInput(parsed.GetRequiredValue(name), options, flags)
                : Run(parsed.GetRequiredValue(paths), options, flags)
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
        return Report.Write(FileScan.Check(name, content.ToArray, guard), report);
    }

    private static Guard GuardOf(string root, ConfigurationFile? flags)
    {
        var settings = Configuration.Load(ConfigurationLayer.FilesIn(root), flags);
        return new Guard(settings.NewDetector(), settings);
    }
}
