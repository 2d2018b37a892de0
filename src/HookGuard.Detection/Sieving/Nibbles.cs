using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HookGuard.Detection.Sieving;

/// <summary>The low and the high halves of 16 bytes, each for look-ups in tables of 16.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Nibbles
{
    public const int Length = 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Nibbles(ref byte start, nuint offset)
    {
        var bytes = Vector128.LoadUnsafe(ref start, offset);
        Low = bytes & Vector128.Create((byte)0xF);
        High = bytes >>> 4;
    }

    public Vector128<byte> Low { get; }

    public Vector128<byte> High { get; }
}
