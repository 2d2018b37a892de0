namespace HookGuard.Ci;

/// <summary>What a CI system tells of the change that it builds.</summary>
internal sealed record CiProvider
{
    public required string Name { get; init; }

    /// <summary>The variable that is set wherever it runs.</summary>
    public required string Sign { get; init; }

    /// <summary>Revisions that the change builds upon, as far as it tells; null and empty ones count for nothing.</summary>
    public required Func<CiVariables, IEnumerable<string?>> Bases { get; init; }

    /// <summary>The branch that changes are merged into; null where it does not tell.</summary>
    public Func<CiVariables, string?> Target { get; init; } = _ => null;

    /// <summary>What makes it check out the whole history.</summary>
    public required string FullHistory { get; init; }

    /// <summary>The report that it shows best.</summary>
    public string Format { get; init; } = "text";
}
