using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HookGuard.Detection.Search;

/// <summary>
/// Looks up 16 bytes in a table of 16. A native executable asks the processor each time for an instruction that not every one has, so a
/// search asks once and says with a type argument how to look up.
/// </summary>
internal interface IByteLookup
{
    static abstract Vector128<byte> Lookup(Vector128<byte> table, Vector128<byte> indices);

    readonly struct OfSsse3 : IByteLookup
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<byte> Lookup(Vector128<byte> table, Vector128<byte> indices) =>
            Ssse3.Shuffle(table, indices);
    }

    readonly struct OfAny : IByteLookup
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<byte> Lookup(Vector128<byte> table, Vector128<byte> indices) =>
            Vector128.ShuffleNative(table, indices);
    }
}
