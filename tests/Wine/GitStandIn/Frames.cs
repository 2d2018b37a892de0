using System.Buffers.Binary;

namespace GitStandIn;

/// <summary>Bytes of a stream on a connection: which stream, how many, and they themselves. None is the end of the stream.</summary>
internal static class Frames
{
    public static void Write(Stream connection, byte stream, ReadOnlySpan<byte> content)
    {
        var frame = new byte[5 + content.Length];
        frame[0] = stream;
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(1), content.Length);
        content.CopyTo(frame.AsSpan(5));
        connection.Write(frame);
    }

    public static (byte Stream, byte[] Content) Read(Stream connection)
    {
        var head = new byte[5];
        connection.ReadExactly(head);
        var content = new byte[BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(1))];
        connection.ReadExactly(content);
        return (head[0], content);
    }

    public static Thread InBackground(Action action)
    {
        var thread = new Thread(() => action()) { IsBackground = true };
        thread.Start();
        return thread;
    }
}
