namespace HookGuard.Git.Storage;

/// <summary>Content written as pieces of other content and what is new between them.</summary>
internal static class Delta
{
    private const int SizeWhereNoneIsGiven = 0x10000;

    /// <summary>How long the content is that a delta makes.</summary>
    public static int Length(ReadOnlySpan<byte> delta)
    {
        PackBytes.Number(ref delta);
        var length = Inflated.Length(PackBytes.Number(ref delta));
        // Whoever says it is long has to show it before there is room for it.
        return Inflated.IsUsual(length, delta.Length) || Made(delta) == length ? length : throw NotAsLong();
    }

    public static void Apply(ReadOnlySpan<byte> source, ReadOnlySpan<byte> delta, Span<byte> result)
    {
        if (PackBytes.Number(ref delta) != source.Length)
        {
            throw new InvalidDataException("it is a delta of something else");
        }

        PackBytes.Number(ref delta);
        var rest = result;
        while (!delta.IsEmpty)
        {
            var piece = Piece(source, ref delta);
            if (!piece.TryCopyTo(rest))
            {
                throw NotAsLong();
            }

            rest = rest[piece.Length..];
        }

        if (!rest.IsEmpty)
        {
            throw NotAsLong();
        }
    }

    private static long Made(ReadOnlySpan<byte> delta)
    {
        long made = 0;
        while (!delta.IsEmpty)
        {
            int command = PackBytes.Next(ref delta);
            made += command < 0x80 ? PackBytes.Take(ref delta, command).Length : Copied(command, ref delta).Size;
        }

        return made;
    }

    private static ReadOnlySpan<byte> Piece(ReadOnlySpan<byte> source, ref ReadOnlySpan<byte> delta)
    {
        int command = PackBytes.Next(ref delta);
        if (command < 0x80)
        {
            return command > 0
                ? PackBytes.Take(ref delta, command)
                : throw new InvalidDataException("its delta has a command of an unknown kind");
        }

        var (offset, size) = Copied(command, ref delta);
        return offset + size <= source.Length
            ? source.Slice((int)offset, (int)size)
            : throw new InvalidDataException("its delta takes more than there is");
    }

    // Which bytes of the offset and of the size are given, the lowest first; the others are 0.
    private static (long Offset, long Size) Copied(int command, ref ReadOnlySpan<byte> delta)
    {
        var offset = Given(command, 4, ref delta);
        var size = Given(command >> 4, 3, ref delta);
        return (offset, size == 0 ? SizeWhereNoneIsGiven : size);
    }

    private static InvalidDataException NotAsLong() => new("its delta does not make as much as it says");

    private static long Given(int command, int count, ref ReadOnlySpan<byte> delta)
    {
        long number = 0;
        for (var index = 0; index < count; index++)
        {
            if ((command & (1 << index)) != 0)
            {
                number |= (long)PackBytes.Next(ref delta) << (8 * index);
            }
        }

        return number;
    }
}
