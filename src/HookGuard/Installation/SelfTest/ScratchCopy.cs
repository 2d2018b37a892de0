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

    public ScratchCopy(Clone clone)
    {
        git = ProgramFile.Require("git", clone.Top);
        Folder = Directory.CreateTempSubdirectory("hookguard-selftest-").FullName;
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsAboutTheClone))
        {
            environment.TryAdd(name, null);
        }

        var format = Ask(clone.Top, "rev-parse", "--show-object-format");
        // Hooks may go by the branch. One that holds a credential is given to no program.
        var branch =
            Ask(clone.Top, "symbolic-ref", "--quiet", "--short", "HEAD") is { Length: > 0 } current
            && Mask.In(current) == current
                ? current
                : "selftest";
        Setup("init", "--quiet", "--template=", $"--object-format={format}", $"--initial-branch={branch}");
        CopySettings(clone);
        LinkWorkTree(clone);
    }

    public string Folder { get; }

    /// <summary>Runs git with the hooks of the clone.</summary>
    public ChildResult Git(params string[] arguments) => ChildProcess.Run(git, Folder, arguments, environment);

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

    public void Write(string path, byte[] content)
    {
        // Folders of the clone are links here: nothing is written through them.
        new FileRoot(Folder).Write(path, content);
    }

    public void Dispose()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        // Git writes its objects read-only, and Windows deletes no file that is.
        foreach (
            var item in new DirectoryInfo(Path.Combine(Folder, ".git", "objects")).EnumerateFiles(
                "*",
                SearchOption.AllDirectories
            )
        )
        {
            item.IsReadOnly = false;
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static bool IsAboutTheClone(string variable) =>
        variable.StartsWith("GIT_", StringComparison.Ordinal)
        && variable is not ("GIT_CONFIG_GLOBAL" or "GIT_CONFIG_SYSTEM" or "GIT_CONFIG_NOSYSTEM" or "GIT_EXEC_PATH");

    private static string Ask(string folder, params string[] arguments) =>
        GitProcess.Ask(folder, arguments).Text.Trim();

    private void CopySettings(Clone clone)
    {
        var own = Path.Combine(Folder, ".git");
        new FileRoot(own).Append("config", Encoding.UTF8.GetBytes(ScratchSettings.Of(clone)));
        CopyFolder(Path.Combine(clone.CommonFolder, "hooks"), Path.Combine(own, "hooks"));
        CopyFolder(Path.Combine(clone.CommonFolder, "info"), Path.Combine(own, "info"));

        // The user's own settings count as well: who signs and who watches files is not about the guard.
        Setup("config", "core.fsmonitor", "false");
        Setup("config", "commit.gpgSign", "false");
        Setup("config", "push.gpgSign", "false");
        if (clone.HooksPathScope is "worktree" or "command")
        {
            Setup("config", "core.hooksPath", clone.HooksFolder);
        }
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.Exists(from) ? Directory.EnumerateFiles(from).Where(IsReadable) : [])
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    // A link may point nowhere, and copying from a pipe would wait for ever.
    private static bool IsReadable(string file) => File.Exists(file) && BoundedFile.Refusal(file) is null;

    // Hook managers read their files, and the programs they run, from the work tree.
    private void LinkWorkTree(Clone clone)
    {
        foreach (
            var entry in new DirectoryInfo(clone.Top)
                .EnumerateFileSystemInfos()
                .Where(entry => entry.Name is not (".git" or SelfTestCase.Folder))
        )
        {
            var link = Path.Combine(Folder, entry.Name);
            if (entry is DirectoryInfo)
            {
                Directory.CreateSymbolicLink(link, entry.FullName);
            }
            else if (
                entry.Name.StartsWith(".git", StringComparison.Ordinal)
                || entry.Name == ConfigurationLayer.FileName
            )
            {
                // Git reads none of these through a link, neither here nor there.
                if (entry.LinkTarget is null && IsReadable(entry.FullName))
                {
                    File.Copy(entry.FullName, link);
                }
            }
            else
            {
                File.CreateSymbolicLink(link, entry.FullName);
            }
        }

        if (File.Exists(Path.Combine(Folder, ConfigurationLayer.FileName)))
        {
            Setup("add", "--force", "--", ConfigurationLayer.FileName);
        }
    }
}
