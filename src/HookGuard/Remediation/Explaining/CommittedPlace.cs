using System.Text;
using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;
using HookGuard.Policy;
using HookGuard.Scanning;

namespace HookGuard.Remediation.Explaining;

/// <summary>The way out of this repository's history for a value that a commit brought into a file.</summary>
internal static class CommittedPlace
{
    /// <returns>The commands, step by step; null where no commit below HEAD brought it in.</returns>
    public static Section? Rewrite(string path, DetectedSecret secret, Settings settings)
    {
        var folder = Environment.CurrentDirectory;
        var prefix = GitProcess.ReadText(folder, ["rev-parse", "--show-prefix"])!.TrimEnd('\n');
        var fullName = prefix + path.Replace('\\', '/');
        using var reader = new CommitReader(new ObjectReader(RepositoryPaths.Find(folder), folder));
        Guard guard = new(settings.NewDetector(), settings);
        // By standard input: a path may hold a credential, and other users of the machine see arguments. There, each line is a path.
        string[] wanted = path.Contains('\n', StringComparison.Ordinal) ? ["HEAD"] : ["HEAD", "--", path];
        var finding = Encoding
            .ASCII.GetString(GitProcess.Read(folder, ["rev-list", "--reverse", "--stdin"], wanted)!)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(commit => guard.Check(reader.Commit(commit).Where(change => change.Path == fullName)).Findings)
            .FirstOrDefault(finding => finding.Fingerprint == secret.Fingerprint);
        return finding is null
            ? null
            : new Section(
                "Rewrite before you push",
                string.Join(
                    '\n',
                    Explaining
                        .Rewrite.For(folder, [finding], (tip, found) => Holds(reader, tip, found, settings))
                        .Select(Item)
                )
            );
    }

    private static bool Holds(CommitReader reader, string tip, Finding finding, Settings settings) =>
        reader.InCommit(tip, finding.Path)?.TryRead() is { } content
        && settings
            .NewDetector()
            .Detect(finding.Path, content.Span, out _)
            .Any(found => found.Fingerprint == finding.Fingerprint);

    private static string Item(Step step) =>
        step.Lines.Count == 0
            ? $"- {step.Text}"
            : $"- {step.Text}\n\n{string.Join('\n', step.Lines.Select(line => $"      {line}"))}\n";
}
