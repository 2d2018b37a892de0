using System.Text;

namespace HookGuard.Masking;

/// <summary>Masks what is written to it and makes it inert, a line at a time. What has no line end yet waits for a flush.</summary>
internal sealed class ShownWriter(Func<Stream> open) : TextWriter
{
    private readonly StringBuilder waiting = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        waiting.Append(value);
        if (value == '\n')
        {
            Flush();
        }
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var end = buffer.LastIndexOf('\n') + 1;
        waiting.Append(buffer[..end]);
        if (end > 0)
        {
            Flush();
        }

        waiting.Append(buffer[end..]);
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void Flush()
    {
        if (waiting.Length == 0)
        {
            return;
        }

        var text = waiting.ToString();
        waiting.Clear();
        using var stream = open();
        stream.Write(Encoding.GetBytes(Inert.Lines(Mask.InReport(text))));
    }
}
