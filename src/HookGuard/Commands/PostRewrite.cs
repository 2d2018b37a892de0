using System.CommandLine;

namespace HookGuard.Commands;

internal static class PostRewrite
{
    public static Command Create()
    {
        var cause = new Argument<string>("CAUSE") { Description = "'amend' or 'rebase'." };
        var command = new Command("post-rewrite", "Warn about credentials in rewritten commits.") { cause };
        command.SetAction(parsed => (int)Run(parsed.GetRequiredValue(cause)));
        return command;
    }

    // After an amend the post-commit hook has already looked.
    public static ExitCode Run(string cause) =>
        cause == "amend" ? ExitCode.Clean : PostCommitWarning.Warn(_ => NewCommits());

    // Lines of old id, new id and perhaps more. Commits that are melted into one give its id several times.
    private static IReadOnlyList<string> NewCommits()
    {
        List<string> commits = [];
        using var lines = StandardInput.Open();
        while (lines.ReadLine() is { } line)
        {
            if (line.Split(' ') is [_, var id, ..])
            {
                commits.Add(id);
            }
        }

        return [.. commits.Distinct(StringComparer.Ordinal)];
    }
}
