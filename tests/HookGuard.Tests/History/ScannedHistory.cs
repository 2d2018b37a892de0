using HookGuard.Git;
using HookGuard.History;
using HookGuard.Policy;

namespace HookGuard.Tests.History;

/// <summary>The findings of whole histories, in a form that tests can compare.</summary>
internal static class ScannedHistory
{
    public static CommitRange Everything { get; } = new() { Include = ["HEAD"], IncludeRefs = "refs/" };

    /// <summary>Where the findings are, as <c>path:line:column</c>.</summary>
    public static List<string> Places(TestRepository repository)
    {
        using var scan = new CommitScan(repository.Folder);
        var found = scan.Check(scan.Reader.Commits(Everything), Settings.BuiltIn);
        return [.. found.Findings.Select(finding => $"{finding.Path}:{finding.Start.Line}:{finding.Start.Column}")];
    }

    /// <summary>A finding with its commit, place, rule and value.</summary>
    public static string Place(Finding finding) =>
        $"{finding.Commit} {finding.Path}:{finding.Start.Line}:{finding.Start.Column} {finding.Rule.Id} {finding.Fingerprint}";
}
