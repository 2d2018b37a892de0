using HookGuard.FileSystem;

namespace HookGuard.Installation;

/// <summary>
/// A folder in which git looks for hooks. A hook that stands there already is put aside, byte for byte and mode for mode, and the
/// shim runs it first.
/// </summary>
internal sealed class HookFolder(string path)
{
    public const string EarlierSuffix = ".before-hookguard";

    // pre-commit and prek put the hook that they find aside under this name, and run it first.
    private const string LegacySuffix = ".legacy";

    private const UnixFileMode Executable =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;

    public static void MakeExecutable(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, Executable);
        }
    }

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

        Directory.CreateDirectory(path);
        if (File.Exists(target) && !Shim.IsAt(target))
        {
            PutAside(hook);
        }

        // Written beside and moved into place: a hook that is half written would run half.
        var draft = $"{target}.{Environment.ProcessId}";
        File.WriteAllBytes(draft, shim);
        MakeExecutable(draft);
        File.Move(draft, target, overwrite: true);
    }

    /// <summary>Takes the shim away and puts back what stood there before. False where there was no shim.</summary>
    public bool Remove(string hook)
    {
        var shims = new[] { HookPath(hook), HookPath(hook) + LegacySuffix }.Where(Shim.IsAt).ToList();
        shims.ForEach(File.Delete);
        if (File.Exists(EarlierPath(hook)) && !File.Exists(HookPath(hook)))
        {
            Move(EarlierPath(hook), HookPath(hook));
        }

        if (shims.Count > 0 && !Directory.EnumerateFileSystemEntries(path).Any())
        {
            Directory.Delete(path);
        }

        return shims.Count > 0;
    }

    private void PutAside(string hook)
    {
        if (File.Exists(EarlierPath(hook)))
        {
            throw new GuardException(
                ExitCode.Usage,
                $"there are two hooks to keep: {HookPath(hook)} and {EarlierPath(hook)}",
                "Join them into one, or remove the one that is not needed, and install again."
            );
        }

        Move(HookPath(hook), EarlierPath(hook));
    }

    // A link moves as the link that it is, also where it points nowhere.
    private static void Move(string from, string to)
    {
        if (new FileInfo(from).LinkTarget is { } target)
        {
            File.CreateSymbolicLink(to, target);
            File.Delete(from);
        }
        else
        {
            File.Move(from, to);
        }
    }
}
