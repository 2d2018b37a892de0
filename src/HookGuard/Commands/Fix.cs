using System.CommandLine;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Processes;
using HookGuard.Remediation;
using HookGuard.Remediation.Fixing;
using HookGuard.Remediation.Fixing.Stores;
using HookGuard.Reporting;
using HookGuard.Reporting.Formats;
using HookGuard.Stores;
using HookGuard.Terminals;

namespace HookGuard.Commands;

internal static class Fix
{
    public static Command Create()
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = "Files and folders to fix. Default: the staged files.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> dryRun = new("--dry-run") { Description = "Show the changes without making them." };
        Option<bool> yes = new("--yes", "-y") { Description = "Do not ask." };
        Option<string?> store = new("--store")
        {
            Description = "Where values go, instead of where the configuration says.",
        };
        store.AcceptOnlyFromAmong([.. StoreKind.Names]);
        Option<bool> check = new("--check")
        {
            Description = "Leave a file alone that its language's own parser would no longer accept.",
        };
        Option<bool> undo = new("--undo") { Description = "Undo the last fix." };
        Command command = new("fix", "Replace credentials with references and move the values out of git.")
        {
            paths,
            dryRun,
            yes,
            store,
            check,
            undo,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(undo) && result.GetValue(paths) is { Length: > 0 })
            {
                result.AddError("--undo takes no PATH: it reverts the last fix as a whole.");
            }
        });
        command.SetAction(arguments =>
            (int)(
                arguments.GetValue(undo)
                    ? Undo(arguments.GetValue(dryRun), arguments.InvocationConfiguration.Output)
                    : Run(
                        arguments.GetValue(paths)!,
                        arguments.GetValue(dryRun),
                        arguments.GetValue(yes),
                        arguments.GetValue(store),
                        arguments.GetValue(check),
                        arguments.InvocationConfiguration.Output
                    )
            )
        );
        return command;
    }

    private static ExitCode Run(
        IReadOnlyList<string> paths,
        bool dryRun,
        bool yes,
        string? store,
        bool check,
        TextWriter output
    )
    {
        var root = Root();
        var index = new StagingArea(root);
        var settings = LayeredConfiguration.Load(path =>
            index.Find(path) is { } entry ? index.Read(entry.Id) : (ReadOnlyMemory<byte>?)null
        );
        var files = new ListedFiles(root);
        var choice = StoreChoice.Of(settings.Store, store);
        var plan = new Planner(index, settings with { Store = choice.Setting }, check).Plan(
            paths is [] ? files.Staged() : files.Below([.. paths.Select(FindingPath.Resolve)])
        );
        if (choice.Note is { } note && plan.Values is not [])
        {
            output.WriteLine(note);
        }

        new FixPreview(output, TextStyle.OfOutput()).Write(plan);
        if (plan.Files.Count == 0)
        {
            output.WriteLine(plan.LeftAlone.Count == 0 ? "Nothing to fix." : "Nothing was changed.");
            return Remaining(plan);
        }

        if (dryRun || !(yes || Agreed(output)))
        {
            output.WriteLine("Nothing was changed.");
            return dryRun ? Remaining(plan) : ExitCode.Blocked;
        }

        var copies = new Fixer(index).Apply(plan);
        output.WriteLine("Done. `hookguard fix --undo` reverts it.");
        foreach (var then in plan.FollowUps)
        {
            output.WriteLine($"Then: {then}");
        }

        WriteCopies(output, plan, copies);
        return Remaining(plan);
    }

    private static void WriteCopies(TextWriter output, FixPlan plan, Pruned copies)
    {
        if (copies.Needed > 0)
        {
            Paragraph.Write(
                output,
                "It is also in a commit, the stash or another staged file. How far it got, and how to take it out of the history:"
            );
            foreach (
                var fingerprint in plan
                    .Found.Where(secret => plan.Secrets.Contains(secret.Value, StringComparer.Ordinal))
                    .Select(secret => secret.Fingerprint)
                    .Distinct(StringComparer.Ordinal)
            )
            {
                output.WriteLine($"  {ToolCommand.Name} explain {fingerprint}");
                output.WriteLine($"  {ToolCommand.Name} rewrite {fingerprint} --dry-run");
            }
        }

        if (copies.Undecided > 0)
        {
            output.WriteLine(
                "Git keeps a copy that this clone's history does not need, but another clone, an interrupted command or a lost commit may. "
                    + "If none does: `git prune --expire=now`."
            );
        }
    }

    private static ExitCode Undo(bool dryRun, TextWriter output)
    {
        FixUndo undo = new(Root());
        if (!dryRun)
        {
            output.WriteLine(undo.Run() ? "The last fix was undone." : "There is no fix to undo.");
        }
        else if (undo.Preview() is { } steps)
        {
            steps.ForEach(output.WriteLine);
            output.WriteLine("Nothing was changed.");
        }
        else
        {
            output.WriteLine("There is no fix to undo.");
        }

        return ExitCode.Clean;
    }

    private static ExitCode Remaining(FixPlan plan) => plan.LeftAlone.Count == 0 ? ExitCode.Clean : ExitCode.Blocked;

    private static bool Agreed(TextWriter output)
    {
        if (Console.IsInputRedirected)
        {
            output.WriteLine("Confirmation needs a terminal: add --yes to change these files.");
            return false;
        }

        output.Write("Change these files? [y/N] ");
        output.Flush();
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    private static string Root() =>
        RepositoryPaths.TopAround(Environment.CurrentDirectory)
        ?? throw new GuardException(
            ExitCode.Usage,
            "this folder is not in a work tree of git",
            "Change to a folder of the repository and try again."
        );
}
