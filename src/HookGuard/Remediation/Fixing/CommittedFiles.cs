using System.Text;
using HookGuard.Git.Commands;

namespace HookGuard.Remediation.Fixing;

/// <summary>The files of the last commit, which other clones have too.</summary>
/// <param name="root">The top of the working tree.</param>
internal sealed class CommittedFiles(string root)
{
    public bool Contains(string path)
    {
        // A path in an argument would be seen by others, and the answer would be about two where it holds a line break.
        var answer = GitProcess.Read(root, ["cat-file", "--batch-check=%(objecttype)"], [$"HEAD:{path}"]);
        return Encoding.UTF8.GetString(answer!).StartsWith("blob\n", StringComparison.Ordinal);
    }
}
