using System.CommandLine;
using HookGuard.Files;
using HookGuard.Git.Commands;
using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Remediation.Rewriting;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Commands;

internal static class Rewrite
{
    public static Command Create()
    {
        Argument<string?> subject = new("FINGERPRINT|PATH:LINE|COMMIT:PATH:LINE")
        {
            Description = "A credential.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> dryRun = new("--dry-run") { Description = "Show the plan without changing anything." };
        Option<bool> asFixed = new("--as-fixed")
        {
            Description = "Have earlier versions read a variable, as 'fix' does, where that is possible.",
        };
        Option<bool> yes = new("--yes", "-y") { Description = "Do not ask." };
        Option<bool> undo = new("--undo") { Description = "Bring back what the last rewrite replaced." };
        Option<bool> forget = new("--forget")
        {
            Description = "Delete what the last rewrite kept for --undo, and the value with it.",
        };
        Command command = new("rewrite", "Remove a credential from all commits, tags and notes.")
        {
            subject,
            dryRun,
            asFixed,
            yes,
            undo,
            forget,
        };
        command.SetAction(arguments =>
        {
            var output = arguments.InvocationConfiguration.Output;
            return (int)(
                arguments.GetValue(undo) ? Undo(output)
                : arguments.GetValue(subject) is not { } named
                    ? throw new GuardException(
                        ExitCode.Usage,
                        "no credential is named",
                        "Name it by its fingerprint, or by PATH:LINE."
                    )
                : arguments.GetValue(forget) ? Forget(named, output)
                : Run(named, arguments.GetValue(asFixed), arguments.GetValue(dryRun), arguments.GetValue(yes), output)
            );
        });
        return command;
    }

    private static Settings Settings() =>
        LayeredConfiguration.Load(ConfigurationLayer.FilesIn(new FileTree(["."]).Root));

    private static ExitCode Run(string subject, bool asFixed, bool dryRun, bool yes, TextWriter output)
    {
        using var scan = new CommitScan(Environment.CurrentDirectory);
        var settings = Settings();
        var detector = settings.NewDetector();
        var secret = new SecretLookup(scan, settings).Find(subject);
        var trace = SecretTrace.Of(scan, secret, detector);
        var fix = asFixed ? new EarlierFix(scan.Folder, settings, secret) : null;
        var rewrite = new HistoryRewrite(scan, trace, detector, fix);
        RewriteText.WritePlan(output, trace, rewrite, fix);
        if (!rewrite.IsNeeded)
        {
            return GoOn(scan.Folder, trace, dryRun, output);
        }

        var trees = rewrite.RequirePossible();
        if (dryRun || !(yes || Agreed(output)))
        {
            output.WriteLine("Nothing was changed.");
            return dryRun ? ExitCode.Clean : ExitCode.Blocked;
        }

        var changes = rewrite.Prepare();
        rewrite.Apply(changes, trees);
        RewriteText.WriteDone(output, trace, changes);
        return ExitCode.Clean;
    }

    // There was a rewrite before: it may have been stopped before the files followed, and what to do next was perhaps not read.
    private static ExitCode GoOn(string folder, SecretTrace trace, bool dryRun, TextWriter output)
    {
        output.WriteLine("Nothing to rewrite: no branch, tag or note reaches it.");
        if (RewriteBackup.Read(folder) is not [_, ..] kept || dryRun)
        {
            return ExitCode.Clean;
        }

        foreach (var tree in CheckedOut.All(folder).Where(tree => tree.IsBehind))
        {
            tree.RequireClean();
            tree.Follow();
            output.WriteLine($"A rewrite was interrupted: the files of {tree.Folder} now follow the new history.");
        }

        RewriteText.WriteDone(output, trace, [.. kept.Select(one => new RefChange(one.Name, one.Name, one.Id, ""))]);
        return ExitCode.Clean;
    }

    private static ExitCode Undo(TextWriter output)
    {
        var folder = Environment.CurrentDirectory;
        var kept = RewriteBackup.Read(folder);
        if (kept is [])
        {
            output.WriteLine("There is no rewrite to undo.");
            return ExitCode.Clean;
        }

        var trees = CheckedOut.All(folder);
        foreach (var tree in trees)
        {
            tree.RequireClean();
        }

        // The files first: their old commits are known for as long as the refs are not back.
        foreach (var tree in trees)
        {
            tree.GoBack();
        }

        try
        {
            RewriteBackup.Restore(folder, kept);
        }
        catch (GuardException)
        {
            foreach (var tree in trees)
            {
                tree.Return();
            }

            throw;
        }

        output.WriteLine($"The last rewrite was undone: {kept.Count} refs are as they were.");
        return ExitCode.Clean;
    }

    private static ExitCode Forget(string subject, TextWriter output)
    {
        using var scan = new CommitScan(Environment.CurrentDirectory);
        var secret = new SecretLookup(scan, Settings()).Find(subject);
        RewriteBackup.Forget(scan.Folder);
        using var after = new CommitScan(scan.Folder);
        using var workers = new GitWorkers(after.Objects);
        var left = ObjectSearch.Run(after, workers, SecretForms.Of(secret)).Holders;
        if (left.Count == 0)
        {
            output.WriteLine("No object of this repository contains the value.");
            return ExitCode.Clean;
        }

        output.WriteLine(
            $"{left.Count} objects still contain the value: a remote-tracking branch, the stash, the index or another work tree needs them. `hookguard where {secret.Fingerprint}` lists which."
        );
        return ExitCode.Incomplete;
    }

    private static bool Agreed(TextWriter output)
    {
        if (Console.IsInputRedirected)
        {
            output.WriteLine("Confirmation needs a terminal: add --yes to rewrite.");
            return false;
        }

        output.Write("Rewrite the history? [y/N] ");
        output.Flush();
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
