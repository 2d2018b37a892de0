namespace HookGuard.Detection;

/// <summary>A rule that a team brings along, for secrets of its own.</summary>
public sealed record CustomRule
{
    /// <summary>The rule as it is reported.</summary>
    public required Rule Rule { get; init; }

    /// <summary>A regular expression in .NET's non-backtracking dialect.</summary>
    public required string Pattern { get; init; }

    /// <summary>Literals of which one must stand in the text before the pattern is tried; none means always. Case does not count.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Which group of the pattern holds the value; 0 is the whole match.</summary>
    public int Group { get; init; }

    /// <summary>How sure a match is.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;
}
