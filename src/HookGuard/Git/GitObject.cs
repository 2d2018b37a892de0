using System.Buffers.Binary;

namespace HookGuard.Git;

/// <summary>An object as git stores it.</summary>
/// <param name="Type"><c>blob</c>, <c>tree</c>, <c>commit</c> or <c>tag</c>.</param>
internal sealed record GitObject(string Id, string Type, ReadOnlyMemory<byte> Content)
{
    private const int PrefixLength = 16;

    /// <summary>What tells ids apart and takes the least memory: their first 128 bits.</summary>
    public static UInt128 Prefix(ReadOnlySpan<char> id)
    {
        Span<byte> bytes = stackalloc byte[PrefixLength];
        Convert.FromHexString(id[..(2 * PrefixLength)], bytes, out _, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
