namespace HookGuard.Ci;

/// <summary>What a CI system tells of the change that it builds.</summary>
internal sealed record CiProvider
{
    public required string Name { get; init; }

    /// <summary>The variable that is set wherever it runs.</summary>
    public required string Sign { get; init; }

    /// <summary>Revisions that the change builds upon, as far as it tells; null and empty ones count for nothing.</summary>
    public required Func<CiVariables, IEnumerable<string?>> Bases { get; init; }

    /// <summary>The branch that a request asks to be merged into; null where no request is built.</summary>
    public Func<CiVariables, string?> Target { get; init; } = _ => null;

    /// <summary>The newest commit of a request, which the checkout has to hold; null where it does not tell.</summary>
    public Func<CiVariables, string?> Request { get; init; } = _ => null;

    /// <summary>The branch or tag that is built; null where it does not tell.</summary>
    public Func<CiVariables, string?> Built { get; init; } = _ => null;

    /// <summary>The default branch; null leaves it to the checkout.</summary>
    public Func<CiVariables, string?> Default { get; init; } = _ => null;

    /// <summary>Whether the branch that is built did not exist before; false where it does not tell.</summary>
    public Func<CiVariables, bool> IsNew { get; init; } = _ => false;

    /// <summary>What makes it check out the request itself.</summary>
    public string RequestCheckout { get; init; } = "Check out the request itself before this step.";

    /// <summary>What makes it check out the whole history.</summary>
    public required string FullHistory { get; init; }

    /// <summary>The report that it shows best.</summary>
    public string Format { get; init; } = "text";
}
