namespace HookGuard.Benchmarks.Attacks;

/// <summary>A beginning, and nothing but NUL bytes behind it.</summary>
internal sealed class HollowStream(long length, params byte[] beginning) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var rest = buffer[..(int)Math.Min(buffer.Length, length - Position)];
        rest.Clear();
        if (Position < beginning.Length)
        {
            var start = beginning.AsSpan((int)Position);
            start[..Math.Min(start.Length, rest.Length)].CopyTo(rest);
        }

        Position += rest.Length;
        return rest.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
