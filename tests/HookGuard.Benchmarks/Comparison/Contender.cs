namespace HookGuard.Benchmarks.Comparison;

/// <summary>A program and what it is called with for each job; a job that it cannot do is missing.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Program">Looked for on PATH.</param>
/// <param name="Version">What prints its version.</param>
internal sealed record Contender(string Name, string Program, params string[] Version)
{
    private static readonly string[] EachFile = ["-c", "find . -path ./.git -prune -o -type f -exec cat {} +"];

    public string[]? Commit { get; init; }

    public string[]? Folder { get; init; }

    public string[]? History { get; init; }

    /// <summary>Configuration that it needs to do anything at all, as a file of the repository.</summary>
    public (string Path, string Content)? Configuration { get; init; }

    public string[]? For(Job job) =>
        job.Name switch
        {
            "commit" => Commit,
            "folder" => Folder,
            _ => History,
        };

    /// <summary>
    /// All that is known, those that find no credential first. Programs that send content to a server (ggshield) are left out, and
    /// whoever can ask about what it found is told not to.
    /// </summary>
    public static IEnumerable<Contender> All(string tool) =>
        [
            new("HookGuard", tool, "--version")
            {
                Commit = ["pre-commit"],
                Folder = ["scan", "."],
                History = ["scan", "--history"],
            },
            new("git alone", "git", "--version")
            {
                Commit = ["--no-pager", "diff", "--cached", "-U0"],
                History = ["--no-pager", "log", "-p", "-U0", "--all"],
            },
            new("cat", "sh", "-c", "cat --version") { Folder = EachFile },
            new("ripgrep, one literal", "rg", "--version") { Folder = ["-uu", "-F", "-c", "pagerduty", "."] },
            new("gitleaks", "gitleaks", "version")
            {
                Commit = ["protect", "--staged", "--no-banner"],
                Folder = ["detect", "--no-git", "--no-banner", "-s", "."],
                History = ["detect", "--no-banner"],
            },
            new("betterleaks", "betterleaks", "version")
            {
                Commit = ["git", "--staged", "--no-banner"],
                Folder = ["dir", "--no-banner", "."],
                History = ["git", "--no-banner", "."],
            },
            new("trufflehog", "trufflehog", "--version")
            {
                Folder = ["filesystem", ".", "--no-verification", "--no-update"],
                History = ["git", "file://.", "--no-verification", "--no-update"],
            },
            new("kingfisher", "kingfisher", "--version")
            {
                Folder = ["scan", ".", "--no-validate", "--git-history", "none"],
                History = ["scan", ".", "--no-validate"],
            },
            new("ripsecrets", "ripsecrets", "--version") { Commit = [.. Job.Staged], Folder = ["."] },
            new("secretlint", "secretlint", "--version")
            {
                Commit = [.. Job.Staged],
                Folder = ["**/*"],
                Configuration = (
                    ".secretlintrc.json",
                    """{ "rules": [{ "id": "@secretlint/secretlint-rule-preset-recommend" }] }"""
                ),
            },
            new("detect-secrets", "detect-secrets", "--version")
            {
                Commit = ["scan", .. Job.Staged],
                Folder = ["scan", "--all-files", "."],
            },
            new("git-secrets", "git", "secrets", "--list")
            {
                Commit = ["-c", "secrets.patterns=[A-Z0-9]{20}", "secrets", "--scan", "--cached"],
                Folder = ["-c", "secrets.patterns=[A-Z0-9]{20}", "secrets", "--scan", "--untracked"],
                History = ["-c", "secrets.patterns=[A-Z0-9]{20}", "secrets", "--scan-history"],
            },
            new("talisman", "talisman", "--version") { Commit = ["--githook", "pre-commit"], History = ["--scan"] },
        ];
}
