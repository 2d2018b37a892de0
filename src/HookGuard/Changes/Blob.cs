namespace HookGuard.Changes;

/// <summary>Content that is read only when asked for.</summary>
internal sealed class Blob(string id, Func<ReadOnlyMemory<byte>> read)
{
    /// <summary>The longest content that is decoded as a whole, in bytes: decoding takes several times its size, and running out of memory would end the process without a message.</summary>
    public const int LongestText = 128 << 20;

    public string Id { get; } = id;

    /// <summary>Throws a <see cref="GuardException"/> where git cannot give it.</summary>
    public ReadOnlyMemory<byte> Read() => read();

    /// <summary>Null where git cannot give it.</summary>
    public ReadOnlyMemory<byte>? TryRead()
    {
        try
        {
            return read();
        }
        catch (GuardException)
        {
            return null;
        }
    }
}
