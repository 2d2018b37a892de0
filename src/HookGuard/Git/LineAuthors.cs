using System.Text;
using HookGuard.Git.Storage;
using HookGuard.Masking;
using LibGit2Sharp;

namespace HookGuard.Git;

/// <summary>Tells who committed a line as it is in the work tree.</summary>
/// <param name="folder">In the repository.</param>
internal sealed class LineAuthors(string folder)
{
    private readonly Dictionary<string, IReadOnlyList<(string Text, Signature Author)>> files = new(
        StringComparer.Ordinal
    );

    /// <summary>The author and the day; null where HEAD has another line there, or nobody can tell.</summary>
    public (ShownText Name, DateTimeOffset Since)? Of(string path, int line, string text)
    {
        if (!files.TryGetValue(path, out var lines))
        {
            files[path] = lines = Read(path);
        }

        return line <= lines.Count && lines[line - 1] is var (known, author) && known == text
            ? ($"{author.Name} <{author.Email}>", author.When)
            : null;
    }

    private IReadOnlyList<(string Text, Signature Author)> Read(string path)
    {
        try
        {
            using Repository repository = new(RepositoryPaths.Find(folder).GitDirectory);
            if (repository.Head.Tip?[path]?.Target is not LibGit2Sharp.Blob blob)
            {
                return [];
            }

            using StreamReader content = new(blob.GetContentStream(), Encoding.UTF8);
            var texts = content.ReadToEnd().Split('\n');
            return
            [
                .. repository
                    .Blame(path)
                    .SelectMany(hunk =>
                        Enumerable
                            .Range(hunk.FinalStartLineNumber, hunk.LineCount)
                            .Select(index => (texts[index].TrimEnd('\r'), hunk.FinalSignature))
                    ),
            ];
        }
        catch (Exception problem) when (problem is LibGit2SharpException or GuardException)
        {
            // A repository of a form that libgit2 does not know: then it is for git to say.
            return [];
        }
    }
}
