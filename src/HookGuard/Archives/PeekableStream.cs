namespace HookGuard.Archives;

/// <summary>A stream that shows how it begins, however often it can be read.</summary>
internal sealed class PeekableStream : Stream
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

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

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

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }
}
