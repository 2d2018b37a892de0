using HookGuard.FileSystem;
using HookGuard.Git;

namespace HookGuard.Remediation.Fixing;

/// <summary>Carries out a plan, or leads back from the last one.</summary>
/// <param name="root">The top of the working tree.</param>
internal sealed class Fixer(string root)
{
    private readonly StagingArea index = new(root);

    /// <returns>How many git objects still hold a value, because something refers to them.</returns>
    public int Apply(FixPlan plan)
    {
        FixJournal.Of(plan).Write(root);
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
                    "Look for a line that begins with '!', and take it out."
                );
            }

            foreach (var value in plan.Values.Where(value => !value.WasThere))
            {
                value.Holder.Put(value.Key, value.Value);
            }

            foreach (var file in plan.Files)
            {
                Apply(file);
            }
        }
        catch
        {
            Undo();
            throw;
        }

        return LooseObjects.Remove(root, plan.Secrets);
    }

    /// <summary>Restores every byte; a file that has changed since is a reason to change nothing.</summary>
    public bool Undo()
    {
        if (FixJournal.Read(root) is not { } journal)
        {
            return false;
        }

        var values = journal
            .Values.Select(value => (value.Marker, Value: value.Open(root).Get(value.Key)))
            .Where(value => value.Value is not null)
            .DistinctBy(value => value.Marker, StringComparer.Ordinal)
            .ToDictionary(value => value.Marker, value => value.Value!, StringComparer.Ordinal);
        List<Action> steps = [.. journal.Files.SelectMany(file => Back(file, values))];
        steps.ForEach(step => step());
        foreach (var value in journal.Values.Where(value => !value.WasThere && values.ContainsKey(value.Marker)))
        {
            value.Open(root).Remove(value.Key);
        }

        FixJournal.Delete(root);
        return true;
    }

    private void Apply(FileFix file)
    {
        if (file.Working is { } working)
        {
            File.WriteAllBytes(FullPath(file.Path), working.After.Encode());
        }

        if (file.Untracked)
        {
            index.Remove(file.Path);
        }
        else if (file.Staged is { } staged)
        {
            index.Set(file.Path, new TreeEntry(file.Entry?.Mode ?? RegularFile, index.Write(staged.After.Encode())));
        }
    }

    private const int RegularFile = 0x81A4;

    /// <summary>Checks at once whether the file can be led back, and gives what does it.</summary>
    private IEnumerable<Action> Back(JournalFile file, IReadOnlyDictionary<string, string> values)
    {
        var full = FullPath(file.Path);
        var now = BoundedFile.TryReadIn(root, file.Path);
        if (file.Working is { } working)
        {
            var before = working.Restore(now, values, file.Path);
            yield return () => Write(full, before);
        }

        var entry = index.Find(file.Path);
        if (file.Untracked && entry is null)
        {
            var id = index.Write(now ?? throw JournalSide.Changed(file.Path));
            yield return id == file.Id
                ? () => index.Set(file.Path, new TreeEntry(file.Mode, id))
                : throw JournalSide.Changed(file.Path);
        }
        else if (file.Staged is { } staged)
        {
            var before = staged.Restore(entry is { } current ? index.Read(current.Id) : null, values, file.Path);
            yield return () => Stage(file, before);
        }
    }

    private static void Write(string file, byte[]? content)
    {
        if (content is null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllBytes(file, content);
        }
    }

    private void Stage(JournalFile file, byte[]? content)
    {
        if (content is null || file.Id is null)
        {
            index.Remove(file.Path);
        }
        else
        {
            index.Set(file.Path, new TreeEntry(file.Mode, index.Write(content)));
        }
    }

    private string FullPath(string path) => Path.Join(root, path);
}
