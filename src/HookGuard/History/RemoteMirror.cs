using System.Text;
using HookGuard.FileSystem;
using HookGuard.Git.Commands;

namespace HookGuard.History;

/// <summary>A copy of a remote repository for as long as it is scanned.</summary>
internal sealed class RemoteMirror : IDisposable
{
    private RemoteMirror(string folder) => Folder = folder;

    public string Folder { get; }

    /// <param name="address">Where git fetches from, perhaps with a login.</param>
    public static RemoteMirror Fetch(string address)
    {
        RemoteMirror mirror = new(Directory.CreateTempSubdirectory("hookguard-mirror-").FullName);
        try
        {
            GitProcess.Read(mirror.Folder, ["init", "--quiet", "--bare"]);
            // By its configuration: other users of the machine see arguments, and an address may hold a password.
            new FileRoot(mirror.Folder).Append("config", Encoding.UTF8.GetBytes(Remote(address)));
            GitProcess.ReadRemote(mirror.Folder, "fetch", "--quiet", "--no-auto-maintenance", "origin");
            mirror.FollowHead();
            return mirror;
        }
        catch (GuardException)
        {
            mirror.Dispose();
            throw new GuardException(
                ExitCode.Incomplete,
                "git could not fetch it",
                "Check its address and your access, then try again."
            );
        }
    }

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            // On Windows what is read-only cannot be deleted, and git's objects are.
            file.IsReadOnly = false;
        }

        Directory.Delete(Folder, recursive: true);
    }

    // The policy is that of the remote's own branch.
    private void FollowHead()
    {
        const string mark = "ref: ";
        var answer = Encoding.UTF8.GetString(GitProcess.ReadRemote(Folder, "ls-remote", "--symref", "origin", "HEAD"));
        if (answer.StartsWith(mark, StringComparison.Ordinal))
        {
            new FileRoot(Folder).Write("HEAD", Encoding.UTF8.GetBytes(answer.Split('\t')[0] + "\n"));
        }
    }

    private static string Remote(string address)
    {
        var quoted = address
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"[remote \"origin\"]\n\turl = \"{quoted}\"\n\tfetch = +refs/*:refs/*\n\ttagOpt = --no-tags\n";
    }
}
