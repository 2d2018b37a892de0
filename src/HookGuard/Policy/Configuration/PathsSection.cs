namespace HookGuard.Policy.Configuration;

/// <summary>The <c>paths</c> part of a configuration file.</summary>
internal sealed class PathsSection
{
    public List<string> Ignore { get; set; } = [];
}
