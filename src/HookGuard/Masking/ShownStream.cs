using System.Text;

namespace HookGuard.Masking;

/// <summary>
/// Masks a report and makes it inert while it is written, in pieces of whole lines, so that one of any length needs little memory.
/// The output is opened with the first piece; the last line is ended.
/// </summary>
internal sealed class ShownStream(Func<string, string> makeInert, Func<Stream> open) : Stream
{
    private const int Piece = 1 << 20;

    private readonly MemoryStream waiting = new();
    private Stream? output;
    private int wholeLines;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.LastIndexOf((byte)'\n') is >= 0 and var end)
        {
            wholeLines = (int)waiting.Length + end + 1;
        }

        waiting.Write(buffer);
        if (wholeLines >= Piece)
        {
            Send(wholeLines);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Nothing: a line that is not complete could hold half a credential.</summary>
    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (waiting.Length > wholeLines)
            {
                waiting.WriteByte((byte)'\n');
            }

            if (waiting.Length > 0)
            {
                Send((int)waiting.Length);
            }

            output?.Dispose();
            waiting.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Send(int length)
    {
        output ??= open();
        var written = waiting.GetBuffer().AsSpan(0, (int)waiting.Length);
        output.Write(Encoding.UTF8.GetBytes(makeInert(Mask.InReport(Encoding.UTF8.GetString(written[..length])))));
        var rest = written[length..];
        rest.CopyTo(waiting.GetBuffer());
        waiting.SetLength(rest.Length);
        wholeLines = 0;
    }
}
