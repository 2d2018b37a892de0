using HookGuard.Detection.Words;

namespace HookGuard.Detection.Syntax;

/// <summary>The name that a value goes by, and how it is bound to it.</summary>
internal readonly record struct BoundName(Name Name, int Start, int Length, Binding Binding)
{
    public static BoundName None => default;

    public int End => Start + Length;

    public bool IsNone => Binding == Binding.None;
}
