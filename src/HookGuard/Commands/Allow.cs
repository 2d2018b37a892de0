using System.CommandLine;
using System.Globalization;
using HookGuard.Detection;
using HookGuard.Files;
using HookGuard.Git;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Policy.Allowing;
using HookGuard.Policy.Configuration;
using HookGuard.Scanning;

namespace HookGuard.Commands;

internal static class Allow
{
    public static Command Create()
    {
        var what = new Argument<string?>("FINDING")
        {
            Description = "The fingerprint or PATH:LINE of a finding.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var last = new Option<bool>("--last")
        {
            Description = "Everything that blocks the staged changes, as the last commit was blocked.",
        };
        var reason = new Option<string?>("--reason") { Description = "Why it is safe to commit." };
        var until = new Option<string?>("--until")
        {
            Description = "The last day on which it applies.",
            HelpName = "YYYY-MM-DD",
        };
        var path = new Option<string?>("--path")
        {
            Description = "Only in paths that match this pattern.",
            HelpName = "PATTERN",
        };
        var command = new Command("allow", "Suppress a finding, with a reason, by an entry in .hookguard.json.")
        {
            what,
            reason,
            until,
            path,
            last,
            AllowList.Create(),
            AllowPrune.Create(),
            AllowCheck.Create(),
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(last) == given.GetValue(what) is not null)
            {
                given.AddError("name one finding, or --last");
            }
        });
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(what),
                parsed.GetValue(reason) ?? AskForReason(),
                parsed.GetValue(until),
                parsed.GetValue(path),
                parsed.InvocationConfiguration.Output
            )
        );
        return command;
    }

    private static void Run(string? what, string reason, string? until, string? path, TextWriter output)
    {
        RefuseCredential("reason", reason);
        RefuseCredential("path", path);
        var root = new FileTree(["."]).Root;
        var files = ConfigurationLayer.FilesIn(root);
        var json = files(ConfigurationLayer.FileName);
        foreach (var entry in what is null ? Blocking() : [EntryFor(what, root)])
        {
            entry.Reason = reason;
            entry.Path = path;
            entry.Until = until is null ? null : Date(until);
            json = AllowEdit.Add(json, entry);
            output.WriteLine($"Suppressed {entry}.");
        }

        LayeredConfiguration.Load(name => name == ConfigurationLayer.FileName ? json : files(name));
        RepositoryFiles.At(root).Write(ConfigurationLayer.FileName, json!.Value.Span);
        output.WriteLine($"Stage the change: git add {ConfigurationLayer.FileName}");
    }

    // What is staged is what the last commit was to record, so nothing need be kept of it.
    private static List<AllowEntry> Blocking()
    {
        using StagedReader reader = new(Environment.CurrentDirectory);
        var changes = reader.Changes();
        var settings = LayeredConfiguration.Load(name => reader.Find(name)?.Read());
        var entries = new Guard(settings.NewDetector(), settings)
            .Check(changes)
            .Findings.Where(finding => finding.Blocking)
            .DistinctBy(finding => finding.Fingerprint, StringComparer.Ordinal)
            .Select(finding => new AllowEntry { Fingerprint = finding.Fingerprint, Rule = finding.Rule.Id })
            .ToList();
        return entries is not []
            ? entries
            : throw new GuardException(
                ExitCode.Usage,
                "nothing that is staged blocks",
                "Name the finding by PATH:LINE or its fingerprint."
            );
    }

    // The file is committed.
    private static void RefuseCredential(string name, string? text)
    {
        if (text is not null && Mask.In(text) != text)
        {
            throw new GuardException(
                ExitCode.Usage,
                $"the {name} contains a credential, and would be recorded in {ConfigurationLayer.FileName}",
                "Write it without the value."
            );
        }
    }

    private static AllowEntry EntryFor(string what, string root)
    {
        if (what.StartsWith(Fingerprints.Prefix, StringComparison.Ordinal))
        {
            return new AllowEntry { Fingerprint = what };
        }

        var colon = what.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(what[(colon + 1)..], CultureInfo.InvariantCulture, out var line))
        {
            throw new GuardException(
                ExitCode.Usage,
                $"'{what}' is neither a fingerprint nor PATH:LINE",
                "Copy either from the report, such as src/app.py:12."
            );
        }

        var settings = LayeredConfiguration.Load(ConfigurationLayer.FilesIn(root));
        var findings = FileScan
            .Run(new FileTree([what[..colon]]), new Guard(settings.NewDetector(), settings))
            .Findings.Where(finding => finding.Start.Line == line)
            .ToList();
        return findings switch
        {
            [var only] => new AllowEntry { Fingerprint = only.Fingerprint, Rule = only.Rule.Id },
            [] => throw new GuardException(ExitCode.Usage, $"there is no finding at {what}", "Check the line."),
            _ => throw new GuardException(
                ExitCode.Usage,
                $"there are {findings.Count} findings at {what}",
                $"Name one by its fingerprint: {string.Join(", ", findings.Select(finding => finding.Fingerprint))}."
            ),
        };
    }

    private static string AskForReason()
    {
        if (!Console.IsInputRedirected)
        {
            Output.Error.Write("Why is it safe to commit? ");
            Output.Error.Flush();
            if (Console.ReadLine()?.Trim() is { Length: > 0 } reason)
            {
                return reason;
            }
        }

        throw new GuardException(ExitCode.Usage, "a suppression needs a reason", "Give one with --reason.");
    }

    private static DateOnly Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new GuardException(ExitCode.Usage, $"'{text}' is not a date", "Write it as YYYY-MM-DD.");
}
