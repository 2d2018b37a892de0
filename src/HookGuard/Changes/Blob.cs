namespace HookGuard.Changes;

/// <summary>Content that is read only when asked for.</summary>
internal sealed class Blob(string id, Func<ReadOnlyMemory<byte>> read)
{
    /// <summary>The longest content that is decoded as a whole, in bytes: decoding takes several times its size, and running out of memory would end the process without a message.</summary>
    public const int LongestText = 128 << 20;

    /// <summary>The longest content that is held, in bytes.</summary>
    public const int LongestHeld = 512 << 20;

    public string Id { get; } = id;

    /// <summary>Content that is longer than that, where it can be read piece by piece.</summary>
    public Func<Stream>? Long { get; private init; }

    public static Blob OfLong(Func<Stream> open) => new("", () => throw new TooLargeException()) { Long = open };

    /// <summary>Throws a <see cref="GuardException"/> where git cannot give it or it is too large.</summary>
    public ReadOnlyMemory<byte> Read()
    {
        try
        {
            return read();
        }
        catch (TooLargeException problem)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"the object {Id} cannot be read: {problem.Message}",
                "Keep it out of git.",
                problem
            );
        }
    }

    /// <summary>Null where git cannot give it or it is too large.</summary>
    public ReadOnlyMemory<byte>? TryRead() => TryRead(out _);

    /// <param name="problem">Why there is none.</param>
    public ReadOnlyMemory<byte>? TryRead(out string problem)
    {
        problem = $"git cannot read its content (object {Id})";
        try
        {
            return read();
        }
        catch (GuardException)
        {
            return null;
        }
        catch (TooLargeException large)
        {
            problem = large.Message;
            return null;
        }
    }
}
