namespace HookGuard.History;

/// <summary>Which refs are fetched, and under which names they are kept, such as <c>+refs/heads/*:refs/remotes/origin/*</c>.</summary>
/// <param name="From">The names there; one star stands for anything.</param>
/// <param name="To">The names here; null where they are left out.</param>
internal sealed record Refspec(string From, string? To)
{
    public static Refspec Parse(string text) =>
        text.StartsWith('^') ? new Refspec(text[1..], null)
        : text.TrimStart('+').Split(':', 2) is [var from, var to] ? new Refspec(from, to)
        : new Refspec(text, "");

    /// <summary>The name there of a ref that is kept here; null where this does not keep it.</summary>
    public string? Source(string kept) => To is { } to && Star(to, kept) is { } star ? From.Replace("*", star) : null;

    public bool LeavesOut(string source) => To is null && Star(From, source) is not null;

    // What the star stands for; empty where there is none and the name is the same.
    private static string? Star(string pattern, string name) =>
        pattern.Split('*', 2) is [var before, var after]
            ? name.Length >= pattern.Length - 1
            && name.StartsWith(before, StringComparison.Ordinal)
            && name.EndsWith(after, StringComparison.Ordinal)
                ? name[before.Length..^after.Length]
                : null
            : name == pattern
                ? ""
                : null;
}
