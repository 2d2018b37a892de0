namespace HookGuard.Stores;

/// <summary>
/// The commands of a secrets manager's own client, as arguments. Options of the configuration stand in braces; an argument whose option
/// is not set is left out. The value comes on standard input.
/// </summary>
/// <param name="Program">Its name on the PATH.</param>
internal sealed record StoreClient(string Program)
{
    public required IReadOnlyList<string> Put { get; init; }

    /// <summary>For a value that is there already; null where <see cref="Put"/> does it.</summary>
    public IReadOnlyList<string>? Replace { get; init; }

    /// <summary>Prints the value.</summary>
    public required IReadOnlyList<string> Get { get; init; }

    public required IReadOnlyList<string> Remove { get; init; }

    /// <summary>The JSON in which the value is sent, with <c>{value}</c>; null where it is sent as it is.</summary>
    public string? Input { get; init; }

    /// <summary>Whether it takes standard input as a file, which Windows does not have.</summary>
    public bool ReadsDevice { get; init; }
}
