using System.CommandLine;
using System.Text;
using HookGuard.FileSystem;
using HookGuard.Git;
using HookGuard.History;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Policy.Allowing;
using HookGuard.Policy.Configuration;
using HookGuard.Reporting;
using HookGuard.Scanning;

namespace HookGuard.Commands;

internal static class BaselineCommand
{
    private const string Attributes = ".gitattributes";

    public static Command Create()
    {
        var add = new Option<bool>("--add") { Description = "Also add credentials that are not in it yet." };
        var history = new Option<bool>("--history") { Description = "Cover the whole history, not only HEAD's files." };
        var command = new Command(
            "baseline",
            "List the credentials that HEAD holds already, so that only new ones block. Once there, the list only shrinks."
        )
        {
            add,
            history,
        };
        command.SetAction(parsed =>
            (int)Run(parsed.GetValue(add), parsed.GetValue(history), parsed.InvocationConfiguration.Output)
        );
        return command;
    }

    private static ExitCode Run(bool add, bool withHistory, TextWriter output)
    {
        using var scan = new CommitScan(Environment.CurrentDirectory);
        if (RepositoryRoot.TopAround(Environment.CurrentDirectory) is not { } root || !scan.Has("HEAD"))
        {
            throw new GuardException(
                ExitCode.Usage,
                "a baseline is of what was committed, and nothing was",
                "Run it in a work tree that has a commit."
            );
        }

        var read = ConfigurationLayer.FilesIn(root);
        var settings = LayeredConfiguration.Load(read);
        var result = Scan(scan, settings, withHistory);
        if (!result.Complete)
        {
            // Of what was not scanned nobody can tell whether it is gone.
            return Report.Write(result with { Findings = [] }, new ReportOptions());
        }

        var old = Old(read);
        var open = result
            .Findings.Where(found => found.Allowed is null || found.Allowed.By == Baseline.FileName)
            .ToList();
        var found = open.Select(Baseline.Line).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var kept = old is null || add ? found : [.. found.Where(old.Contains)];
        Write(root, kept, read);
        output.WriteLine(
            $"{Baseline.FileName} lists {kept.Count} credentials: {kept.Count(line => old?.Contains(line) != true)} added, {old?.Count(line => !kept.Contains(line)) ?? 0} removed. Stage the change: git add {Baseline.FileName} {ConfigurationLayer.FileName} {Attributes}"
        );
        Explain(output, found.Count - kept.Count, open.Where(finding => Baseline.Line(finding) is null));
        return ExitCode.Clean;
    }

    private static void Explain(TextWriter output, int notAdded, IEnumerable<Finding> unnamed)
    {
        if (notAdded > 0)
        {
            output.WriteLine($"{notAdded} found are not in it and block; '--add' adds them.");
        }

        foreach (var finding in unnamed)
        {
            output.WriteLine($"Not listed, because of its path: {finding.Path}, {finding.Fingerprint}");
        }
    }

    private static ScanResult Scan(CommitScan scan, Settings settings, bool withHistory) =>
        withHistory
            ? HistoryScan.Run(scan, settings, since: null, withUnreachable: false)
            : new Guard(settings.NewDetector(), settings).Check(scan.Reader.Tree(CommitText.Tree(scan.Object("HEAD"))));

    private static HashSet<string>? Old(Func<string, ReadOnlyMemory<byte>?> read) =>
        read(Baseline.FileName) is { } content
            ? Baseline.Read(content.Span, out var wrong) is var entries && wrong == 0
                ? entries.Select(Baseline.Line).ToHashSet(StringComparer.Ordinal)
                : throw new GuardException(
                    ExitCode.Usage,
                    $"{Baseline.FileName}:{wrong}: this line is not a fingerprint and a path",
                    "Correct it, or remove the file to begin anew."
                )
            : null;

    private static void Write(string root, IReadOnlySet<string> lines, Func<string, ReadOnlyMemory<byte>?> read)
    {
        var files = RepositoryFiles.At(root);
        files.Write(Baseline.FileName, Baseline.Write(lines));
        var attributes = Encoding.UTF8.GetString((read(Attributes) ?? default).Span);
        if (!attributes.Split('\n').Any(line => line.TrimEnd('\r') == Baseline.Attribute))
        {
            var end = attributes is "" or [.., '\n'] ? "" : "\n";
            files.Write(Attributes, Encoding.UTF8.GetBytes($"{attributes}{end}{Baseline.Attribute}\n"));
        }

        if (BaselineKey.Add((read(ConfigurationLayer.FileName) ?? default).Span) is { } configuration)
        {
            files.Write(ConfigurationLayer.FileName, configuration);
        }
    }
}
