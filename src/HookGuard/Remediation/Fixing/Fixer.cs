using HookGuard.FileSystem;
using HookGuard.Git;
using HookGuard.Remediation.Fixing.Journal;
using HookGuard.Remediation.Fixing.Stores;

namespace HookGuard.Remediation.Fixing;

/// <summary>
/// Carries out a plan. Wherever it is stopped, the journal leads back, no file that git does not ignore took a value, and no value
/// is only in memory.
/// </summary>
/// <param name="index">What is staged.</param>
internal sealed class Fixer(StagingArea index)
{
    private const int RegularFile = 0x81A4;

    private readonly string root = index.Root;
    private readonly FileRoot files = RepositoryFiles.At(index.Root);

    public Pruned Apply(FixPlan plan)
    {
        RequireNoneUnfinished();
        var journal = FixJournal.Of(plan);
        journal.Write(root);
        try
        {
            if (plan.IgnoreFile is { } ignore)
            {
                Apply(ignore);
            }

            foreach (var path in plan.Ignored.Where(path => !index.Ignores(path)))
            {
                throw new GuardException(
                    ExitCode.Incomplete,
                    $"git does not ignore {path}, though .gitignore names it",
                    "Look for a line that begins with '!' and remove it."
                );
            }

            foreach (var file in plan.Files.Where(file => file.Untracked))
            {
                files.SetMode(file.Path, Draft.PrivateMode);
                index.Remove(file.Path);
            }

            foreach (var file in plan.EnvFiles)
            {
                EnvFile.Write(files, file.Path, file.Working!.After.Encode());
            }

            foreach (var value in plan.Values.Where(value => !value.WasThere))
            {
                (value.Holder as Store)?.Put(value.Key, value.Value);
            }

            foreach (var file in plan.Files.Where(file => !file.Untracked))
            {
                Apply(file);
            }

            (journal with { Unfinished = false }).Write(root);
        }
        catch (Exception stopped)
        {
            UndoAfter(stopped);
            throw;
        }

        return UnreachableBlobs.Delete(root, plan.Secrets);
    }

    private void Apply(FileFix file)
    {
        if (file.Working is { } working)
        {
            files.Write(file.Path, working.After.Encode());
        }

        if (file.Staged is { } staged)
        {
            index.Set(file.Path, new TreeEntry(file.Entry?.Mode ?? RegularFile, index.Write(staged.After.Encode())));
        }
    }

    private void RequireNoneUnfinished()
    {
        if (FixJournal.Read(root) is { Unfinished: true })
        {
            throw new GuardException(
                ExitCode.Incomplete,
                "the last fix was interrupted",
                "Undo it first: hookguard fix --undo"
            );
        }
    }

    private void UndoAfter(Exception stopped)
    {
        try
        {
            new FixUndo(root).Run();
        }
        catch (Exception problem) when (problem is GuardException or IOException or UnauthorizedAccessException)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"the fix was interrupted ({stopped.Message.TrimEnd('.')}), and so was undoing it",
                "Correct that, then run: hookguard fix --undo",
                stopped
            );
        }
    }
}
