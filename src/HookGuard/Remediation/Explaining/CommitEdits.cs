using HookGuard.Git;

namespace HookGuard.Remediation.Explaining;

/// <summary>What has to be edited in one commit by hand, and the commands that record it.</summary>
internal sealed class CommitEdits(IReadOnlyList<Finding> findings)
{
    // Further ones are found below, with their lines.
    private const int Named = 3;

    private readonly bool isInMessage = findings.Any(finding => finding.Path == CommitText.Message);
    private readonly bool isInHeader = findings.Any(finding => finding.Path == CommitText.Header);
    private readonly bool isInName = findings.Any(finding => finding.InName);
    private readonly List<string> files =
    [
        .. findings
            .Where(finding => !finding.InName && (string)finding.Path is not (CommitText.Message or CommitText.Header))
            .Select(finding => (string)finding.Path)
            .Distinct(StringComparer.Ordinal),
    ];

    public bool AreFilesOnly => !isInMessage && !isInHeader && !isInName;

    /// <summary>What to do; the commands follow.</summary>
    public string Text => $"{string.Join(". ", Sentences())}{(isInMessage ? ":" : ", then:")}";

    public string[] Stage => files is [] ? [] : [$"git add -- {string.Join(' ', files.Select(ShellWord.Quote))}"];

    public string[] Amend =>
        [.. Stage, "git commit --amend" + (isInMessage ? "" : " --no-edit") + (isInHeader ? " --reset-author" : "")];

    private IEnumerable<string> Sentences()
    {
        if (files is not [])
        {
            yield return $"Remove it from {(files.Count <= Named ? string.Join(" and ", files) : $"the {files.Count} files")}";
        }

        if (isInName)
        {
            yield return "Rename the file with 'git mv'";
        }

        if (isInHeader)
        {
            yield return "Correct user.name and user.email";
        }

        if (isInMessage)
        {
            yield return "Remove it from the message in the editor that opens";
        }
    }
}
