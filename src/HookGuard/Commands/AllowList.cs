using System.CommandLine;
using HookGuard.Detection;
using HookGuard.Files;
using HookGuard.FileSystem;
using HookGuard.Policy;
using HookGuard.Policy.Allowing;
using HookGuard.Policy.Configuration;
using HookGuard.Scanning;

namespace HookGuard.Commands;

internal static class AllowList
{
    public static Command Create()
    {
        var expiring = new Option<string?>("--expiring")
        {
            Description = "Only those that have expired or will within that time, such as 30d.",
            HelpName = "DAYS",
        };
        var unused = new Option<bool>("--unused") { Description = "Only those that suppress nothing." };
        var command = new Command("list", "List all suppressions: allow comments and configuration entries.")
        {
            expiring,
            unused,
        };
        command.SetAction(parsed =>
            Run(parsed.GetValue(expiring), parsed.GetValue(unused), parsed.InvocationConfiguration.Output)
        );
        return command;
    }

    private static void Run(string? expiring, bool unused, TextWriter output)
    {
        var tree = new FileTree(["."]);
        var settings = LayeredConfiguration.Load(ConfigurationLayer.FilesIn(tree.Root));
        var findings = FileScan.Run(tree, new Guard(settings.NewDetector(), settings)).Findings;
        var limit = expiring is null ? (DateOnly?)null : settings.Today.AddDays(Days(expiring));
        var listed = Entries(settings, findings)
            .Concat(Comments(tree, findings))
            .Where(item => limit is null || item.Until <= limit)
            .Where(item => !unused || !item.Used);
        foreach (var item in listed)
        {
            output.WriteLine(item.Describe(settings.Today));
        }
    }

    private static IEnumerable<AllowListItem> Entries(Settings settings, IReadOnlyList<Finding> findings)
    {
        AllowEntryIndex index = new(settings.AllowEntries);
        var used = findings
            .SelectMany(finding => index.Fitting(finding.Path, finding.Rule.Id, finding.Fingerprint))
            .ToHashSet();
        return settings.AllowEntries.Select(entry => new AllowListItem(
            entry.Source,
            entry.ToString(),
            entry.Until,
            used.Contains(entry)
        ));
    }

    private static IEnumerable<AllowListItem> Comments(FileTree tree, IReadOnlyList<Finding> findings)
    {
        var used = findings.Select(finding => (finding.Path, finding.Allowed?.By)).ToHashSet();
        foreach (var file in tree.Files().Where(file => file.LinkTarget is null))
        {
            if (
                BoundedFile.Refusal(file.FullPath) is not null
                || BoundedFile.TryRead(file.FullPath, BoundedFile.LargestLimit) is not { } bytes
                || bytes.AsSpan().IndexOf("hookguard:allow"u8) < 0
            )
            {
                continue;
            }

            // A comment that could never hold is an example, or a mistake that its finding's report explains.
            foreach (
                var comment in AllowComments.In(file.Path, SourceText.Decode(bytes)).Where(found => found.Fault is null)
            )
            {
                yield return new AllowListItem(
                    $"{file.Path}:{comment.Line}",
                    $"{(comment.Rules is [] ? "any rule" : string.Join(", ", comment.Rules))}: {comment.Reason}",
                    comment.Until,
                    used.Contains((file.Path, $"comment on line {comment.Line}"))
                );
            }
        }
    }

    private static int Days(string text) =>
        int.TryParse(text.TrimEnd('d'), System.Globalization.CultureInfo.InvariantCulture, out var days)
            ? days
            : throw new GuardException(ExitCode.Usage, $"'{text}' is not a number of days", "Write it as 30d.");
}
