using HookGuard.FileSystem;

namespace HookGuard.Installation;

/// <summary>
/// A folder in which git looks for hooks. A hook that stands there already is put aside, byte for byte and mode for mode, and the
/// shim runs it first.
/// </summary>
/// <param name="path">The full path.</param>
/// <param name="files">Writes in it.</param>
internal sealed class HookFolder(string path, FileRoot files)
{
    public const string EarlierSuffix = ".before-hookguard";

    // pre-commit and prek put the hook that they find aside under this name, and run it first.
    private const string LegacySuffix = ".legacy";

    /// <summary>Git passes over a hook that is not executable, and so does the shim.</summary>
    public static bool IsExecutable(string file)
    {
        // A link that points nowhere exists, too.
        var target = File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file : file;
        return File.Exists(target)
            && (OperatingSystem.IsWindows() || File.GetUnixFileMode(target).HasFlag(UnixFileMode.UserExecute));
    }

    public string HookPath(string hook) => Path.Combine(path, hook);

    public string EarlierPath(string hook) => HookPath(hook) + EarlierSuffix;

    public bool HasShim(string hook) => Shim.IsAt(HookPath(hook)) || Shim.IsAt(HookPath(hook) + LegacySuffix);

    public void Add(string hook, byte[] shim)
    {
        var target = HookPath(hook);
        if (HasShim(hook) && !Shim.IsAt(target))
        {
            target += LegacySuffix;
        }

        if (Shim.IsAt(target) && BoundedFile.TryRead(target).AsSpan().SequenceEqual(shim))
        {
            return;
        }

        // The hook is there all the time, the earlier one or this: git lets everything pass while there is none.
        if (File.Exists(target) && !Shim.IsAt(target))
        {
            KeepEarlier(hook);
        }

        files.WriteProgram(target, shim);
    }

    /// <summary>Takes the shim away and puts back what stood there before. False where there was no shim.</summary>
    public bool Remove(string hook)
    {
        var shims = new[] { HookPath(hook), HookPath(hook) + LegacySuffix }.Where(Shim.IsAt).ToList();
        if (File.Exists(EarlierPath(hook)) && (shims.Contains(HookPath(hook)) || !File.Exists(HookPath(hook))))
        {
            files.Move(EarlierPath(hook), HookPath(hook));
        }
        else if (IsKept(hook))
        {
            files.Delete(EarlierPath(hook));
        }

        foreach (var shim in shims.Where(Shim.IsAt))
        {
            files.Delete(shim);
        }

        if (shims.Count > 0 && !Directory.EnumerateFileSystemEntries(path).Any())
        {
            new FileRoot(Path.GetDirectoryName(path)!).DeleteIfEmpty(path);
        }

        return shims.Count > 0;
    }

    private void KeepEarlier(string hook)
    {
        if (File.Exists(EarlierPath(hook)) && !IsKept(hook))
        {
            throw new GuardException(
                ExitCode.Usage,
                $"there are two previous hooks: {HookPath(hook)} and {EarlierPath(hook)}",
                "Merge them, or remove the one that you do not need, then install again."
            );
        }

        files.Copy(HookPath(hook), EarlierPath(hook));
    }

    // An installation that was stopped has kept a hook that is still in its place.
    private bool IsKept(string hook)
    {
        var (now, kept) = (new FileInfo(HookPath(hook)), new FileInfo(EarlierPath(hook)));
        return now.Exists
            && kept.Exists
            && now.LinkTarget == kept.LinkTarget
            && (
                now.LinkTarget is not null
                || (
                    now.Length == kept.Length
                    && files.Read(now.FullName).AsSpan().SequenceEqual(files.Read(kept.FullName))
                )
            );
    }
}
