using HookGuard.FileSystem;
using HookGuard.Git;
using HookGuard.Remediation.Fixing.Journal;
using HookGuard.Remediation.Fixing.Stores;

namespace HookGuard.Remediation.Fixing;

/// <summary>
/// Leads back from the last fix, in the reverse order: what was taken out of git's sight comes back into it when no value is left
/// there. It can be stopped and run again at any point.
/// </summary>
/// <param name="root">The top of the working tree.</param>
internal sealed class FixUndo(string root)
{
    private readonly StagingArea index = new(root);
    private readonly FileRoot files = RepositoryFiles.At(root);
    private readonly List<(string Name, Action Run)> steps = [];

    /// <summary>Restores every byte; a file that has changed since is a reason to change nothing.</summary>
    /// <returns>False where there is nothing to undo.</returns>
    public bool Run()
    {
        files.DeleteAbandonedDrafts();
        if (TryPlan() is not { } journal)
        {
            return false;
        }

        (journal with { Unfinished = true }).Write(root);
        steps.ForEach(step => step.Run());
        FixJournal.Delete(root);
        return true;
    }

    /// <summary>What that would do, a line for each step; null where there is nothing to undo.</summary>
    public List<string>? Preview() => TryPlan() is null ? null : steps.ConvertAll(step => step.Name);

    private FixJournal? TryPlan()
    {
        try
        {
            return Plan();
        }
        catch (CannotFixException cannot)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"a fixed file cannot be read: {cannot.Message}",
                "Correct that and try again."
            );
        }
    }

    private FixJournal? Plan()
    {
        if (FixJournal.Read(root) is not { } journal)
        {
            return null;
        }

        List<(JournalValue Value, SecretStore Holder)> values =
        [
            .. journal.Values.Select(value => (value, value.Open(root))),
        ];
        JournalSeal seal = new(values.Select(value => value.Holder.Get(value.Value.Key) ?? ""));
        foreach (var file in journal.Files.Where(file => !file.Untracked))
        {
            Plan(file, seal);
        }

        foreach (var (value, holder) in values.Where(value => !value.Value.WasThere))
        {
            if (holder is Store store)
            {
                steps.Add(($"remove {value.Key} from {store.Description}", () => Remove(store, value.Key)));
            }
        }

        var envFiles = journal.EnvFiles.ToDictionary(
            file => file.Path,
            file => PlanEnvFile(file, journal.Values, seal),
            StringComparer.Ordinal
        );
        foreach (var file in journal.Files.Where(file => file.Untracked))
        {
            PlanTracking(file, envFiles.TryGetValue(file.Path, out var content) ? content : files.Read(file.Path));
        }

        if (journal.Ignore is { } ignore)
        {
            Plan(ignore, seal);
        }

        return journal;
    }

    private void Plan(JournalFile file, JournalSeal seal)
    {
        if (file.Working is { } working)
        {
            var now = files.Read(file.Path);
            var before = working.Restore(now, seal, file.Path);
            if (!working.IsUndone(now))
            {
                AddWrite(file, before);
            }
        }

        var entry = index.Find(file.Path);
        if (file.Staged is { } staged && entry?.Id != file.Id)
        {
            var before = staged.Restore(entry is { } current ? index.Read(current.Id) : null, seal, file.Path);
            steps.Add(
                before is null || file.Id is null
                    ? ($"remove {file.Path} from the index", () => index.Remove(file.Path))
                    : (
                        $"restore {file.Path} in the index",
                        () => index.Set(file.Path, new TreeEntry(file.Mode, index.Write(before)))
                    )
            );
        }
    }

    private byte[]? PlanEnvFile(JournalFile file, IEnumerable<JournalValue> values, JournalSeal seal)
    {
        var now = files.Read(file.Path);
        if (now is null || file.Working!.IsUndone(now))
        {
            AddMode(file);
            return now;
        }

        var keys = values.Where(value => value.Place == file.Path && !value.WasThere).Select(value => value.Key);
        var before = file.Working.IsDone(now)
            ? file.Working.Restore(now, seal, file.Path)
            : new EnvFile(root, file.Path).Without([.. keys]);
        AddWrite(file, before);
        AddMode(file);
        return before;
    }

    private void PlanTracking(JournalFile file, byte[]? content)
    {
        AddMode(file);
        if (index.Find(file.Path) is null)
        {
            var now = content ?? throw JournalSide.Changed(file.Path);
            steps.Add(
                index.IdOf(now) == file.Id
                    ? (
                        $"track {file.Path} again",
                        () => index.Set(file.Path, new TreeEntry(file.Mode, index.Write(now)))
                    )
                    : throw JournalSide.Changed(file.Path)
            );
        }
    }

    private void AddMode(JournalFile file)
    {
        if (file.Permissions is { } mode && files.ModeOf(file.Path) is { } now && now != mode)
        {
            steps.Add(($"restore the mode of {file.Path}", () => files.SetMode(file.Path, mode)));
        }
    }

    private void AddWrite(JournalFile file, byte[]? content) =>
        steps.Add(
            content is null
                ? ($"delete {file.Path}", () => files.Delete(file.Path))
                : ($"restore {file.Path}", () => files.Write(file.Path, content))
        );

    private static void Remove(Store store, string key)
    {
        if (store.Get(key) is not null)
        {
            store.Remove(key);
        }
    }
}
