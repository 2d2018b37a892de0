using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HookGuard.Detection.Search;

/// <summary>The low and the high halves of 16 bytes, each for look-ups in tables of 16.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Nibbles
{
    public const int Length = 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Nibbles(ref byte start, nuint offset)
        : this(Vector128.LoadUnsafe(ref start, offset)) { }

    /// <summary>The same of 16 characters, of which those beyond Latin-1 become 255, or 0 in the upper half of all there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Nibbles(ref char start, nuint offset)
        : this(
            Narrow(
                Vector128.LoadUnsafe(ref Unsafe.As<char, short>(ref start), offset),
                Vector128.LoadUnsafe(ref Unsafe.As<char, short>(ref start), offset + (Length / 2))
            )
        ) { }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Nibbles(Vector128<byte> bytes)
    {
        Low = bytes & Vector128.Create((byte)0xF);
        High = bytes >>> 4;
    }

    // One instruction on every x64, where .NET's own takes several to spare the upper half.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<short> first, Vector128<short> second) =>
        Sse2.IsSupported
            ? Sse2.PackUnsignedSaturate(first, second)
            : Vector128.NarrowWithSaturation(first.AsUInt16(), second.AsUInt16());

    public Vector128<byte> Low { get; }

    public Vector128<byte> High { get; }
}
