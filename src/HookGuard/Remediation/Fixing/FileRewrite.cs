namespace HookGuard.Remediation.Fixing;

/// <summary>How one file is to change, and what comes with it.</summary>
internal sealed class FileRewrite
{
    public FileFix? Fix { get; set; }

    /// <summary>Other files that have to change with it.</summary>
    public List<FileFix> Also { get; } = [];

    public List<ValueUse> Uses { get; } = [];

    /// <summary>What else remains to be done by hand.</summary>
    public List<string> FollowUps { get; } = [];
}
