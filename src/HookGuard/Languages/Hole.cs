namespace HookGuard.Languages;

/// <summary>How code opens inside a literal, such as <c>${</c>. It closes with the partner of the bracket in it.</summary>
/// <param name="Open">How it opens.</param>
/// <param name="Code">The language of that code; null where it is the language around the literal.</param>
internal sealed record Hole(string Open, Language? Code = null)
{
    public char Bracket => Open[Open.AsSpan().LastIndexOfAny("({[")];
}
