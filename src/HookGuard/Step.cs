namespace HookGuard;

/// <summary>One thing to do: a short sentence, and what to type or write for it.</summary>
internal sealed record Step(string Text, params IReadOnlyList<string> Lines);
