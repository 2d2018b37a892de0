namespace HookGuard.Archives;

/// <summary>A stream that shows how it begins, however often it can be read.</summary>
internal sealed class PeekableStream : ForwardStream
{
    private readonly Stream content;
    private readonly byte[] head;
    private int given;

    public PeekableStream(Stream content, int headLength)
    {
        this.content = content;
        head = new byte[headLength];
        Array.Resize(ref head, content.ReadAtLeast(head, headLength, throwOnEndOfStream: false));
    }

    /// <summary>Shorter than asked for where the content is.</summary>
    public ReadOnlySpan<byte> Head => head;

    public override int Read(Span<byte> buffer)
    {
        if (given == head.Length)
        {
            return content.Read(buffer);
        }

        var count = Math.Min(buffer.Length, head.Length - given);
        head.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }
}
