using HookGuard.Detection.Names;

namespace HookGuard.Detection.Structure;

/// <summary>The name that a value goes by, and how it is bound to it.</summary>
internal readonly record struct Naming(Name Name, int Start, int Length, Binding Binding)
{
    public static Naming None => default;

    public int End => Start + Length;

    public bool IsNone => Binding == Binding.None;
}
