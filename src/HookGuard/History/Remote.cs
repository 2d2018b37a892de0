namespace HookGuard.History;

/// <summary>A remote as it is configured.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Url">Where git fetches from; null where that is not said.</param>
/// <param name="Fetch">Which of its refs are kept here, under which names.</param>
internal sealed record Remote(string Name, string? Url, IReadOnlyList<Refspec> Fetch)
{
    /// <summary>The ref there that a ref here follows; null where it follows none.</summary>
    public string? Source(string tracking) =>
        Fetch.Select(refspec => refspec.Source(tracking)).OfType<string>().FirstOrDefault() is { } source
        && !Fetch.Any(refspec => refspec.LeavesOut(source))
            ? source
            : null;
}
