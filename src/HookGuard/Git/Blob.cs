namespace HookGuard.Git;

/// <summary>Content that is read only when asked for. Reading throws a <see cref="GuardException"/> where git cannot give it.</summary>
internal sealed class Blob(string id, Func<ReadOnlyMemory<byte>> read)
{
    public string Id { get; } = id;

    public ReadOnlyMemory<byte> Read() => read();
}
