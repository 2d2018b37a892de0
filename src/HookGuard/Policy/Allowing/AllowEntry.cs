namespace HookGuard.Policy.Allowing;

/// <summary>An entry of the configuration that allows findings. All that it names must fit.</summary>
internal sealed class AllowEntry
{
    public string? Fingerprint { get; set; }

    public string? Rule { get; set; }

    /// <summary>A path pattern.</summary>
    public string? Path { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The last day on which it applies.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The file that it stands in, for people.</summary>
    public string Source { get; set; } = "";

    public override string ToString() =>
        string.Join(
            ' ',
            new[] { Fingerprint, Rule, Path, Until is { } until ? $"until {until:yyyy-MM-dd}" : null }.OfType<string>()
        ) + $": {Reason}";
}
