using HookGuard.Detection;

namespace HookGuard.Policy;

/// <summary>An entry of the configuration that allows findings. All that it names must fit.</summary>
internal sealed class AllowEntry
{
    public string? Fingerprint { get; set; }

    public string? Rule { get; set; }

    /// <summary>A path pattern.</summary>
    public string? Path { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The file that it stands in, for people.</summary>
    public string Source { get; set; } = "";

    public bool Fits(string path, DetectedSecret detection) =>
        (Fingerprint is null || string.Equals(Fingerprint, detection.Fingerprint, StringComparison.OrdinalIgnoreCase))
        && (Rule is null || Rule == detection.Rule.Id)
        && (Path is null || new PathPatterns([Path]).Match(path) is not null);
}
