using System.Text;
using HookGuard.FileSystem;
using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Processes;

namespace HookGuard.Installation;

/// <summary>One clone of a repository, and where git looks for its hooks.</summary>
internal sealed class Clone
{
    private Clone(string top, bool isBare)
    {
        // Git writes slashes on Windows, too.
        Top = Path.GetFullPath(top);
        IsBare = isBare;
        var lines = Ask("rev-parse", "--path-format=absolute", "--git-common-dir", "--git-path", "hooks").Split('\n');
        CommonFolder = Path.GetFullPath(lines[0]);
        HooksPath = HooksPath.In(top);
        HooksFolder = HooksPath is { Obstacle: not null }
            ? Path.Combine(CommonFolder, "hooks")
            : Path.GetFullPath(lines[1]);
        Files = new FileRoot(Top, CommonFolder);
        GitFiles = new FileRoot(CommonFolder, CommonFolder);
        // Links on the way to the folder are the user's own, unless its name lies in the work tree: git has resolved them.
        var named = HooksPath is null or { Obstacle: not null } ? HooksFolder : Path.GetFullPath(HooksPath.Value, Top);
        Hooks =
            IsBelow(named, CommonFolder)
                ? new HookFolder(HooksFolder, new FileRoot(HooksFolder, CommonFolder), GitFiles)
            : IsBelow(named, Top) ? new HookFolder(HooksFolder, Files, Files)
            : new HookFolder(HooksFolder);
    }

    /// <summary>The top of the work tree, or the git directory of a bare repository.</summary>
    public string Top { get; }

    public bool IsBare { get; }

    /// <summary>Whether people commit here: bare repositories can have work trees beside them.</summary>
    public bool HasWorkTrees { get; private init; }

    /// <summary>The git directory that all work trees of the clone share.</summary>
    public string CommonFolder { get; }

    /// <summary>Where git looks for hooks: <c>core.hooksPath</c> and linked work trees are taken into account.</summary>
    public string HooksFolder { get; }

    /// <summary>The setting that names the folder; null where git takes its own.</summary>
    public HooksPath? HooksPath { get; }

    /// <summary>The files of the work tree.</summary>
    public FileRoot Files { get; }

    /// <summary>The files of the git directory.</summary>
    public FileRoot GitFiles { get; }

    public HookFolder Hooks { get; }

    public bool HasHooksInWorkTree => IsBelow(HooksFolder, Top) && !IsBelow(HooksFolder, CommonFolder);

    /// <summary>Whether git looks for hooks there. Upper and lower case are the same where the system takes them so in names.</summary>
    public bool HasHooksIn(string folder) => Path.GetRelativePath(HooksFolder, folder) == ".";

    /// <summary>A hooks folder inside the work tree is committed and belongs to the whole team, unless git ignores it.</summary>
    public bool SharesHooks => HasHooksInWorkTree && !Ignores(HooksFolder);

    public static Clone At(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new GuardException(
                ExitCode.Usage,
                $"there is no folder {folder}",
                "Name a folder of a git repository."
            );
        }

        var isBare = Git(folder, "rev-parse", "--is-bare-repository");
        if (isBare.ExitCode != 0)
        {
            throw GitProblem.Ownership(isBare.Error)
                ?? new GuardException(
                    ExitCode.Usage,
                    $"{Path.GetFullPath(folder)} is not in a git repository",
                    "Change to the repository or name its folder. To create one: git init."
                );
        }

        if (!isBare.Text.StartsWith("true", StringComparison.Ordinal))
        {
            return new Clone(Line(Git(folder, "rev-parse", "--show-toplevel")), isBare: false) { HasWorkTrees = true };
        }

        var top = Line(Git(folder, "rev-parse", "--absolute-git-dir"));
        return new Clone(top, isBare: true)
        {
            HasWorkTrees =
                File.Exists(Path.Combine(folder, ".git")) || Directory.Exists(Path.Combine(top, "worktrees")),
        };
    }

    public string PathOf(params ReadOnlySpan<string> names) => Path.Combine([Top, .. names]);

    /// <summary>For people: relative to the top where it is inside.</summary>
    public string Display(string path) =>
        IsBelow(path, Top) ? Path.GetRelativePath(Top, path).Replace('\\', '/') : path;

    // By standard input: the repository may have chosen the name, and other users of the machine see arguments.
    private bool Ignores(string path) =>
        GitProcess.Ask(Top, ["check-ignore", "-z", "--stdin"], Encoding.UTF8.GetBytes(path + '\0')).ExitCode == 0;

    private string Ask(params string[] arguments) => Git(Top, arguments).Text;

    private static ChildResult Git(string folder, params string[] arguments) => GitProcess.Ask(folder, arguments);

    private static string Line(ChildResult git) => git.Text.TrimEnd('\r', '\n');

    private static bool IsBelow(string path, string folder) =>
        Path.GetRelativePath(folder, path) is var relative
        && !relative.StartsWith("..", StringComparison.Ordinal)
        && !Path.IsPathRooted(relative);
}
