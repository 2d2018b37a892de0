using System.Buffers.Binary;
using HookGuard.FileSystem;
using Microsoft.Win32.SafeHandles;

namespace HookGuard.Git.Storage;

/// <summary>
/// Tells where in a pack an object begins (gitformat-pack, version 2): how many ids begin with each byte or a lower one, the ids in
/// order, their checksums, their offsets, and the long ones of these.
/// </summary>
internal sealed class PackIndex : IDisposable
{
    private const int IdLength = 20;
    private const int HeaderLength = 8;
    private const int CountsLength = 256 * sizeof(uint);
    private const int FirstId = HeaderLength + CountsLength;
    private const int IdsAtOnce = 64;
    private const uint IsLong = 1u << 31;

    // Whoever asks so often goes on asking: then it is read as a whole, unless it is that long.
    private const int ManyReads = 1024;
    private const int LongestKept = 16 << 20;

    private readonly SafeFileHandle file;
    private readonly byte[] counts = new byte[CountsLength];
    private byte[]? whole;
    private int reads;

    private PackIndex(SafeFileHandle file) => this.file = file;

    private int Count => CountTo(255);

    private static ReadOnlySpan<byte> Header => [0xFF, (byte)'t', (byte)'O', (byte)'c', 0, 0, 0, 2];

    /// <summary>Throws an <see cref="InvalidDataException"/> where the file is no such index, or is cut off.</summary>
    public static PackIndex Open(string path)
    {
        var index = new PackIndex(BoundedFile.Open(path));
        try
        {
            index.ReadCounts();
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    /// <summary>Null where the pack does not hold it.</summary>
    public long? Find(ReadOnlySpan<byte> id)
    {
        var (low, high) = (id[0] == 0 ? 0 : CountTo(id[0] - 1), CountTo(id[0]));
        Span<byte> buffer = stackalloc byte[IdsAtOnce * IdLength];
        // Ids are random, so each tells about where it stands. Where that was wrong, half of the rest is left out each time.
        for (var guess = low + (int)(Fraction(id) * (high - low)); low < high; guess = low + ((high - low) / 2))
        {
            var first = Math.Clamp(guess - (IdsAtOnce / 2), low, Math.Max(low, high - IdsAtOnce));
            var ids = buffer[..(Math.Min(IdsAtOnce, high - first) * IdLength)];
            Read(ids, FirstId + ((long)first * IdLength));
            var below = CountBelow(ids, id);
            if (below * IdLength == ids.Length)
            {
                low = first + below;
            }
            else if (ids.Slice(below * IdLength, IdLength).SequenceEqual(id))
            {
                return Offset(first + below);
            }
            else if (below == 0)
            {
                high = first;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    // How far from the first id that begins with the same byte to the last one.
    private static double Fraction(ReadOnlySpan<byte> id) =>
        BinaryPrimitives.ReadUInt32BigEndian(id[1..]) / (uint.MaxValue + 1.0);

    private static int CountBelow(ReadOnlySpan<byte> ids, ReadOnlySpan<byte> id)
    {
        var count = 0;
        while (count * IdLength < ids.Length && ids.Slice(count * IdLength, IdLength).SequenceCompareTo(id) < 0)
        {
            count++;
        }

        return count;
    }

    public void Dispose() => file.Dispose();

    private void ReadCounts()
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        Read(header, 0);
        Read(counts, HeaderLength);
        var last = 0;
        for (var first = 0; first < 256; first++)
        {
            last = CountTo(first) >= last ? CountTo(first) : throw new InvalidDataException("its counts fall");
        }

        if (!header.SequenceEqual(Header) || RandomAccess.GetLength(file) < Checksums + (Count * 8L) + (2 * IdLength))
        {
            throw new InvalidDataException("it is of an unknown form");
        }
    }

    private long Checksums => FirstId + ((long)Count * IdLength);

    private int CountTo(int first) =>
        BinaryPrimitives.ReadUInt32BigEndian(counts.AsSpan(first * sizeof(uint))) is <= int.MaxValue and var count
            ? (int)count
            : throw new InvalidDataException("it counts more than fit into a file");

    private long Offset(int index)
    {
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        var offsets = Checksums + (Count * 4L);
        Read(number[..sizeof(uint)], offsets + (index * 4L));
        var offset = BinaryPrimitives.ReadUInt32BigEndian(number);
        if (offset < IsLong)
        {
            return offset;
        }

        Read(number, offsets + (Count * 4L) + ((offset - IsLong) * 8L));
        return BinaryPrimitives.ReadInt64BigEndian(number);
    }

    private void Read(Span<byte> bytes, long offset)
    {
        if (++reads == ManyReads && RandomAccess.GetLength(file) is <= LongestKept and var length)
        {
            var all = GC.AllocateUninitializedArray<byte>((int)length);
            ReadFile(all, 0);
            whole = all;
        }

        if (whole is { } kept && offset + bytes.Length <= kept.Length)
        {
            kept.AsSpan((int)offset, bytes.Length).CopyTo(bytes);
        }
        else
        {
            ReadFile(bytes, offset);
        }
    }

    private void ReadFile(Span<byte> bytes, long offset)
    {
        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(file, bytes, offset);
            bytes = read > 0 ? bytes[read..] : throw new InvalidDataException("it is cut off");
            offset += read;
        }
    }
}
