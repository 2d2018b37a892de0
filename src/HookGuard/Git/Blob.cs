namespace HookGuard.Git;

/// <summary>Content that is read only when asked for.</summary>
internal sealed class Blob(string id, Func<ReadOnlyMemory<byte>> read)
{
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
