using HookGuard.Git.Commands;

namespace HookGuard.Remediation.Explaining;

/// <summary>A file as a person names it: from this folder, or from the root of the repository, as findings do.</summary>
internal static class FindingPath
{
    private const int NotInRepository = 128;

    public static string Resolve(string path)
    {
        if (Path.Exists(path) || Path.IsPathRooted(path) || Root() is not { } root)
        {
            return path;
        }

        var below = Path.Join(root, path);
        return Path.Exists(below) ? Path.GetRelativePath(Environment.CurrentDirectory, below) : path;
    }

    private static string? Root() =>
        GitProcess
            .ReadText(Environment.CurrentDirectory, ["rev-parse", "--show-toplevel"], NotInRepository)
            ?.TrimEnd('\n');
}
