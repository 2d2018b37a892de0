namespace HookGuard.Reporting;

/// <summary>How far a finding has spread and whether it is still there, in a few words.</summary>
internal static class FindingState
{
    public static string Of(Finding finding) =>
        finding switch
        {
            { Allowed: not null } => "allowed",
            { Provenance: { } provenance } =>
                $"{(provenance.IsInHead ? "in HEAD" : "in the history only")}, {(provenance.Remotes is [] ? "on no remote" : "on a remote")}",
            { InImage: true } => "in an image",
            { Commit: not null } => "in a commit",
            _ => "in a file",
        };
}
