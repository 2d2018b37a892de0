namespace HookGuard;

/// <summary>One step of a response: a short sentence, and the lines to type or write.</summary>
internal sealed record Step(string Text, params IReadOnlyList<string> Lines)
{
    /// <summary>A command that does the same for all findings at once; null where there is none.</summary>
    public string? ForAll { get; init; }
}
