using System.Runtime.InteropServices;
using HookGuard.Detection.Structure;

namespace HookGuard.Detection.Surroundings;

/// <summary>A place where a variable is used: what stands there as if it were a value.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Use(int End, Statement Statement, Naming Naming)
{
    public static Use At(ReadOnlySpan<char> text, int start, int end)
    {
        var statement = Statement.Around(text, start, end);
        return new Use(end, statement, NameReader.Read(text, start, statement.Start));
    }
}
