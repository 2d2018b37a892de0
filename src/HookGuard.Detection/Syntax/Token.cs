namespace HookGuard.Detection.Syntax;

/// <summary>A word or a quoted name that stands before a value.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Glue">What stands between it and what follows.</param>
internal readonly record struct Token(int Start, int Length, Separators Glue)
{
    public int End => Start + Length;

    public bool Has(Separators any) => (Glue & any) != 0;
}
