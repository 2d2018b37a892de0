using HookGuard.FileSystem;

namespace HookGuard.Installation;

/// <summary>A folder in which git looks for hooks. A hook that is there already is kept (<see cref="EarlierHooks"/>), and the shim runs it first.</summary>
/// <param name="path">The full path.</param>
/// <param name="files">Writes in it.</param>
/// <param name="kept">Writes beside it.</param>
internal sealed class HookFolder(string path, FileRoot files, FileRoot kept)
{
    // pre-commit and prek put the hook that they find aside under this name, and run it first.
    private const string Legacy = ".legacy";

    // Lefthook puts it aside, too, and runs it no more.
    private const string Old = ".old";

    public HookFolder(string path)
        : this(path, new FileRoot(path), new FileRoot(System.IO.Path.GetDirectoryName(path)!)) { }

    /// <summary>All in which <see cref="Add"/> has written.</summary>
    public IEnumerable<string> Folders => new[] { path, Earlier.Folder }.Where(Directory.Exists);

    public EarlierHooks Earlier { get; } = new(path, files, kept);

    /// <summary>Git ignores a hook that is not executable, and so does the shim.</summary>
    public static bool IsExecutable(string file)
    {
        // A link that points nowhere exists, too.
        var target = File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file : file;
        return File.Exists(target)
            && (OperatingSystem.IsWindows() || File.GetUnixFileMode(target).HasFlag(UnixFileMode.UserExecute));
    }

    public string HookPath(string hook) => System.IO.Path.Combine(path, hook);

    /// <summary>The shim that runs at a hook, which another program may have moved; null where none does.</summary>
    public string? ShimPath(string hook) => new[] { HookPath(hook), HookPath(hook) + Legacy }.FirstOrDefault(Shim.IsAt);

    public bool HasShim(string hook) => ShimPath(hook) is not null;

    /// <summary>Tells of what is in the way, before anything is changed.</summary>
    public void RequireFiles(IEnumerable<string> hooks)
    {
        var folder = hooks.Select(HookPath).FirstOrDefault(Directory.Exists);
        if (folder is not null || File.Exists(Earlier.Folder))
        {
            throw new GuardException(
                ExitCode.Usage,
                folder is not null
                    ? $"{folder} is a folder, so git cannot run that hook"
                    : $"{Earlier.Folder} is a file, and the hooks that are here already are to be kept in a folder of that name",
                "Move it away, and install again."
            );
        }
    }

    public void Add(string hook, byte[] shim)
    {
        var target = ShimPath(hook) ?? HookPath(hook);

        // The hook is there all the time, the earlier one or this: git lets everything pass while there is none.
        if (!Shim.IsAt(target) && File.Exists(target))
        {
            TakeBack(hook, Old);
            Earlier.Keep(hook);
        }

        Write(target, shim);
        if (target != HookPath(hook))
        {
            // The program that moved the shim runs its own hook itself, and refuses to run twice.
            Earlier.Succeed(hook);
        }
    }

    /// <summary>Drops the kept hooks that their author has taken away since, together with the shims in their place.</summary>
    public void DropGivenUp()
    {
        var free = HookNames.All.Where(hook => !HasShim(hook)).ToLookup(hook => File.Exists(HookPath(hook)));
        var authors = free[true]
            .Select(hook => HookAuthor.Of(HookPath(hook)))
            .OfType<string>()
            .Where(HookAuthor.WritesAllAtOnce);
        foreach (var hook in free[false])
        {
            Earlier.GiveUp(hook, authors);
        }
    }

    /// <summary>Adds what all the shims share, and does so first: without it they block.</summary>
    public void AddRunner(byte[] runner) => AddScript(Shim.Runner, runner);

    /// <summary>Takes the shim away and puts back what was there before. False where there was no shim.</summary>
    public bool Remove(string hook)
    {
        var found = TakeBack(hook, "") | TakeBack(hook, Legacy) | TakeBack(hook, Old);
        if (Earlier.Has(hook))
        {
            if (File.Exists(HookPath(hook)))
            {
                Earlier.Succeed(hook);
            }
            else
            {
                Earlier.Restore(hook, HookPath(hook));
            }
        }

        return found;
    }

    public void AddScript(string name, byte[] script) => Write(HookPath(name), script);

    public void DeleteScript(string name)
    {
        if (Shim.IsAt(HookPath(name)))
        {
            files.Delete(HookPath(name));
            if (System.IO.Path.GetDirectoryName(name) is { Length: > 0 } folder)
            {
                files.DeleteIfEmpty(HookPath(folder));
            }
        }
    }

    public void Delete(string hook) => files.Delete(hook);

    public void DeleteAbandonedDrafts() => files.DeleteAbandonedDrafts();

    /// <summary>Takes away what only shims need, once there is no shim.</summary>
    public void Clear()
    {
        if (HookNames.All.Any(HasShim))
        {
            return;
        }

        DeleteScript(Shim.Runner);
        Earlier.Clear();
        if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
        {
            kept.DeleteIfEmpty(path);
        }
    }

    // Where another program has moved the shim, it would have moved the earlier hook.
    private bool TakeBack(string hook, string suffix)
    {
        var place = HookPath(hook) + suffix;
        if (!Shim.IsAt(place))
        {
            return false;
        }

        if (Earlier.Has(hook))
        {
            Earlier.Restore(hook, place);
        }
        else
        {
            files.Delete(place);
        }

        return true;
    }

    private void Write(string file, byte[] program)
    {
        if (!Shim.IsAt(file) || !BoundedFile.TryRead(file).AsSpan().SequenceEqual(program))
        {
            files.WriteProgram(file, program);
        }
    }
}
