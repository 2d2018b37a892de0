using HookGuard.Detection.Search;

namespace HookGuard.Detection.Decoding;

/// <summary>Writes a view anew, stretch by stretch from left to right.</summary>
internal sealed class DecodedTextBuilder(DecodedText origin)
{
    private PooledList<MappedSegment> splices = new();
    private PooledList<char> replacements = new();
    private int shift;

    public void Replace(TextSpan stretch, ReadOnlySpan<char> by)
    {
        splices.Add(new MappedSegment(stretch, new TextSpan(stretch.Start + shift, by.Length)));
        replacements.AddRange(by);
        shift += by.Length - stretch.Length;
    }

    public void Replace(int start, Decoded decoded)
    {
        var meaning = decoded.Meaning;
        Replace(new TextSpan(start, decoded.Length), meaning == '\0' ? [] : new ReadOnlySpan<char>(in meaning));
    }

    /// <summary>The result, or null where nothing was replaced. Written in one go: a text may be huge.</summary>
    public DecodedText? ToView()
    {
        if (splices.Count == 0)
        {
            return null;
        }

        var text = string.Create(
            origin.Text.Length + shift,
            this,
            static (target, rewriting) => rewriting.Write(target)
        );
        var view = new DecodedText(text, splices.Span.ToArray(), origin);
        splices.Clear();
        replacements.Clear();
        return view;
    }

    private void Write(Span<char> target)
    {
        var text = origin.Text;
        var rest = replacements.Span;
        var copied = 0;
        foreach (var (original, rewritten) in splices.Span)
        {
            var plain = text[copied..original.Start];
            plain.CopyTo(target[(rewritten.Start - plain.Length)..]);
            rest[..rewritten.Length].CopyTo(target[rewritten.Start..]);
            rest = rest[rewritten.Length..];
            copied = original.End;
        }

        text[copied..].CopyTo(target[(copied + shift)..]);
    }
}
