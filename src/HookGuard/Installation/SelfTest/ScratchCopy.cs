using System.Text;
using HookGuard.FileSystem;
using HookGuard.Git.Commands;
using HookGuard.Masking;
using HookGuard.Policy.Configuration;
using HookGuard.Processes;

namespace HookGuard.Installation.SelfTest;

/// <summary>
/// A repository in a temporary folder that has the settings and the hooks of a clone, so that commits can be tried out without
/// leaving an object, a reference or a file in the clone.
/// </summary>
internal sealed class ScratchCopy : IDisposable
{
    // More than any check before a commit takes, and less than somebody waits for one that hangs.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, string?> environment = new(StringComparer.Ordinal)
    {
        ["GIT_AUTHOR_NAME"] = "HookGuard",
        ["GIT_AUTHOR_EMAIL"] = "hookguard@localhost",
        ["GIT_COMMITTER_NAME"] = "HookGuard",
        ["GIT_COMMITTER_EMAIL"] = "hookguard@localhost",
        ["GIT_TERMINAL_PROMPT"] = "0",

        // Hooks find what they find at the user's own commits. Git itself is not looked for there.
        ["PATH"] = Environment.GetEnvironmentVariable("PATH"),
    };

    private readonly ProgramFile git;
    private readonly TemporaryFolder folder = new("hookguard-selftest-");

    private ScratchCopy(Clone clone, string hooks)
    {
        git = ProgramFile.Require("git", clone.Top);
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsAboutTheClone))
        {
            environment.TryAdd(name, null);
        }

        var format = Ask(clone.Top, "rev-parse", "--show-object-format");
        Setup("init", "--quiet", "--template=", $"--object-format={format}", $"--initial-branch={Branch(clone)}");
        new FileRoot(GitFolder).Append("config", Encoding.UTF8.GetBytes(ScratchSettings.Of(clone, hooks)));
    }

    public string Folder => folder.Path;

    private string GitFolder => Path.Combine(Folder, ".git");

    /// <summary>With all the hooks of the clone, and with the files that they may need.</summary>
    public static ScratchCopy Whole(Clone clone) =>
        Make(
            clone,
            clone.HasHooksInWorkTree ? Path.GetRelativePath(clone.Top, clone.HooksFolder)
                : clone.HasHooksIn(Path.Combine(clone.CommonFolder, "hooks")) ? null
                : clone.HooksFolder,
            copy =>
            {
                copy.CopyFolder(Path.Combine(clone.CommonFolder, "hooks"), "hooks");
                copy.CopyFolder(clone.Hooks.Earlier.Folder, "hooks" + EarlierHooks.Suffix);
                copy.CopyFolder(Path.Combine(clone.CommonFolder, "info"), "info");
                WorkTreeView.Make(clone.Top, copy.Folder, PolicyFiles(clone));
                copy.StageConfiguration(clone);
            }
        );

    /// <summary>With the guard alone: no hook and no program of anybody else.</summary>
    public static ScratchCopy OfGuard(Clone clone, string hook) =>
        Make(
            clone,
            hooks: null,
            copy =>
            {
                GuardFiles.Copy(clone, hook, copy.Folder);
                copy.StageConfiguration(clone);
            }
        );

    /// <summary>Runs git with the hooks of the clone.</summary>
    public ChildResult Git(params string[] arguments) =>
        folder.Run(() => ChildProcess.Start(git, Folder, arguments, environment), Limit)
        ?? throw new GuardException(
            ExitCode.Incomplete,
            $"'git {arguments[0]}' did not end within {Limit.TotalMinutes:F0} minutes",
            "A hook waits for ever. 'hookguard doctor' shows which run."
        );

    /// <summary>Runs git to lay the ground for a trial: without hooks, and it has to succeed.</summary>
    public void Setup(params string[] arguments)
    {
        var ended = Git(["-c", "core.hooksPath=/dev/null", .. arguments]);
        if (ended.ExitCode != 0)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"the scratch copy could not be made: git {arguments[0]}: {ended.Error.Trim()}",
                "Correct that and try again."
            );
        }
    }

    // Folders of the clone are links here: nothing is written through them.
    public void Write(string path, byte[] content) => folder.Change(() => new FileRoot(Folder).Write(path, content));

    public void Dispose() => folder.Dispose();

    private static ScratchCopy Make(Clone clone, string? hooks, Action<ScratchCopy> fill)
    {
        ScratchCopy copy = new(clone, hooks ?? ".git/hooks");
        try
        {
            copy.folder.Change(() => fill(copy));
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    private static bool IsAboutTheClone(string variable) =>
        variable.StartsWith("GIT_", StringComparison.Ordinal)
        && variable is not ("GIT_CONFIG_GLOBAL" or "GIT_CONFIG_SYSTEM" or "GIT_CONFIG_NOSYSTEM" or "GIT_EXEC_PATH");

    // Hooks may go by the branch. One that holds a credential is given to no program.
    private static string Branch(Clone clone) =>
        Ask(clone.Top, "symbolic-ref", "--quiet", "--short", "HEAD") is { Length: > 0 } current
        && Mask.In(current) == current
            ? current
            : "selftest";

    private static string? Ask(string folder, params string[] arguments) =>
        GitProcess.Ask(folder, arguments).Text.Trim() is { Length: > 0 } answer ? answer : null;

    private void CopyFolder(string from, string name)
    {
        var to = Directory.CreateDirectory(Path.Combine(GitFolder, name)).FullName;
        foreach (
            var file in Directory.Exists(from) ? Directory.EnumerateFiles(from).Where(WorkTreeView.IsReadable) : []
        )
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private void StageConfiguration(Clone clone)
    {
        foreach (var path in PolicyFiles(clone))
        {
            var file = new FileInfo(clone.PathOf(path));
            var copy = Path.Combine(Folder, path);
            if (
                file is { Exists: true, LinkTarget: null }
                && WorkTreeView.IsReadable(file.FullName)
                && !File.Exists(copy)
            )
            {
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file.FullName, copy);
                Setup("add", "--force", "--", path);
            }
        }
    }

    // The configuration and the files that it names.
    private static HashSet<string> PolicyFiles(Clone clone)
    {
        var files = ConfigurationLayer.FilesIn(clone.Top);
        HashSet<string> read = new(StringComparer.Ordinal) { ConfigurationLayer.FileName };
        try
        {
            LayeredConfiguration.Load(path =>
            {
                read.Add(path);
                return files(path);
            });
        }
        catch (GuardException)
        {
            // The hook says so too.
        }

        return read;
    }
}
