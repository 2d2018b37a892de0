using SharpCompress.Compressors.Xz;

namespace HookGuard.Archives;

/// <summary>What an xz file unpacks to. Its decoder ends after the first of its streams, which is not all where several were joined.</summary>
internal sealed class XzStreams(Stream packed) : ForwardStream
{
    private readonly XZStream first = new(packed);
    private bool isOver;

    public override int Read(Span<byte> buffer)
    {
        var read = first.Read(buffer);
        if (read == 0 && buffer.Length > 0 && !isOver)
        {
            isOver = true;
            RequireEnd();
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            first.Dispose();
        }

        base.Dispose(disposing);
    }

    // Zeros may fill it up: https://tukaani.org/xz/xz-file-format.txt, 2.2.
    private void RequireEnd()
    {
        Span<byte> rest = stackalloc byte[1024];
        while (packed.Read(rest) is var read and > 0)
        {
            if (rest[..read].ContainsAnyExcept((byte)0))
            {
                throw new InvalidDataException("another stream follows");
            }
        }
    }
}
