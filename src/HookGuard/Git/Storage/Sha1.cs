using System.Buffers.Binary;
using System.Numerics;

namespace HookGuard.Git.Storage;

/// <summary>SHA-1 (RFC 3174) without OpenSSL, which takes longer to load than a commit takes to scan.</summary>
internal sealed class Sha1
{
    public const int Length = 20;

    private const int BlockLength = 64;

    private readonly byte[] block = new byte[BlockLength];
    private readonly uint[] state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0];
    private ulong length;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var filled = (int)(length % BlockLength);
        length += (ulong)bytes.Length;
        if (filled > 0)
        {
            var first = bytes[..Math.Min(BlockLength - filled, bytes.Length)];
            first.CopyTo(block.AsSpan(filled));
            bytes = bytes[first.Length..];
            if (filled + first.Length < BlockLength)
            {
                return;
            }

            Add(block);
        }

        for (; bytes.Length >= BlockLength; bytes = bytes[BlockLength..])
        {
            Add(bytes[..BlockLength]);
        }

        bytes.CopyTo(block);
    }

    public void Finish(Span<byte> hash)
    {
        var bits = length * 8;
        var end = BlockLength - (int)(length % BlockLength);
        end = end > sizeof(ulong) ? end : end + BlockLength;
        Span<byte> padding = stackalloc byte[2 * BlockLength];
        padding.Clear();
        padding[0] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(padding[(end - sizeof(ulong))..], bits);
        Append(padding[..end]);
        for (var word = 0; word < state.Length; word++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(hash[(word * sizeof(uint))..], state[word]);
        }
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        Span<uint> words = stackalloc uint[80];
        for (var index = 0; index < 16; index++)
        {
            words[index] = BinaryPrimitives.ReadUInt32BigEndian(bytes[(index * sizeof(uint))..]);
        }

        for (var index = 16; index < words.Length; index++)
        {
            words[index] = BitOperations.RotateLeft(
                words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16],
                1
            );
        }

        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4]);
        for (var index = 0; index < words.Length; index++)
        {
            var (mixed, constant) = index switch
            {
                < 20 => ((b & c) | (~b & d), 0x5A827999u),
                < 40 => (b ^ c ^ d, 0x6ED9EBA1u),
                < 60 => ((b & c) | (b & d) | (c & d), 0x8F1BBCDCu),
                _ => (b ^ c ^ d, 0xCA62C1D6u),
            };
            var next = BitOperations.RotateLeft(a, 5) + mixed + e + constant + words[index];
            (e, d, c, b, a) = (d, c, BitOperations.RotateLeft(b, 30), a, next);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
    }
}
