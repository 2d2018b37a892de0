using System.CommandLine;
using HookGuard.Changes;
using HookGuard.Files;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Reporting;
using HookGuard.Scanning;

namespace HookGuard.Commands;

internal static class Scan
{
    public static Command Create()
    {
        var what = new ScanArguments();
        var policy = new PolicyArguments();
        var report = new ReportArguments();
        var command = new Command(
            "scan",
            "Scan files, staged changes, commits, the history, standard input or a container image."
        );
        what.AddTo(command);
        policy.AddTo(command);
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var (flags, options) = (policy.Of(parsed), report.Of(parsed));
            return (int)(
                parsed.GetValue(what.Commits) is { } range ? ScanCommits.Run(range, options, flags)
                : parsed.GetValue(what.History)
                    ? ScanHistory.Run(
                        parsed.GetValue(what.Since),
                        parsed.GetValue(what.Unreachable),
                        parsed.GetValue(what.Shard),
                        parsed.GetValue(what.Cache),
                        options,
                        flags
                    )
                : parsed.GetValue(what.Repositories) is { } list
                    ? ScanRepositories.Run(
                        list,
                        parsed.GetValue(what.Since),
                        parsed.GetValue(what.Unreachable),
                        parsed.GetValue(what.Shard),
                        parsed.GetValue(what.Cache),
                        options,
                        flags
                    )
                : parsed.GetValue(what.Staged)
                    ? StagedCheck.Run(Stage.Staged, reader => reader.Changes(), options, flags, isHook: false)
                : parsed.GetValue(what.Image) is { } archive ? ScanImage.Run(archive, options, flags)
                : parsed.GetValue(what.Stdin) ? RunInput(parsed.GetRequiredValue(what.Name), options, flags)
                : Run(parsed.GetValue(what.Paths) ?? [], options, flags)
            );
        });
        return command;
    }

    public static ExitCode Run(string[] paths, ReportOptions report, ConfigurationFile? flags)
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
        return Report.Write(FileScan.Check(name, new Blob("", () => content.ToArray()), guard), report);
    }

    private static Guard GuardOf(string root, ConfigurationFile? flags)
    {
        var settings = LayeredConfiguration.Load(ConfigurationLayer.FilesIn(root), flags);
        return new Guard(settings.NewDetector(), settings) { OpensArchives = true };
    }
}
