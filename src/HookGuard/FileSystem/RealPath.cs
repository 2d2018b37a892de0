namespace HookGuard.FileSystem;

/// <summary>Paths without links.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MaxLinks = 40;

    /// <summary>The same place by a path in which no part is a link. Parts that do not exist stay as they are.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        Stack<string> parts = new(Parts(Path.GetFullPath(path)).Reverse());
        while (parts.TryPop(out var part))
        {
            var next = Path.Join(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new IOException("too many levels of symbolic links");
            }

            var place = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(place)!;
            foreach (var step in Parts(place).Reverse())
            {
                parts.Push(step);
            }
        }

        return real;
    }

    /// <summary>Whether a path is a folder or lies in it. Both without links.</summary>
    public static bool IsAtOrBelow(string path, string folder) =>
        path == folder
        || path.StartsWith(
            Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar,
            OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal
        );

    private static string[] Parts(string path) =>
        path[Path.GetPathRoot(path)!.Length..]
            .Split(
                [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar],
                StringSplitOptions.RemoveEmptyEntries
            );
}
