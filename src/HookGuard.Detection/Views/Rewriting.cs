using System.Runtime.InteropServices;

namespace HookGuard.Detection.Views;

/// <summary>Writes a view anew, stretch by stretch from left to right.</summary>
internal sealed class Rewriting(DecodedView origin)
{
    private readonly List<Splice> splices = [];
    private readonly List<char> replacements = [];
    private int shift;

    public void Replace(TextSpan stretch, ReadOnlySpan<char> by)
    {
        splices.Add(new Splice(stretch, new TextSpan(stretch.Start + shift, by.Length)));
        replacements.AddRange(by);
        shift += by.Length - stretch.Length;
    }

    public void Replace(int start, Decoded decoded) =>
        Replace(
            new TextSpan(start, decoded.Length),
            decoded.Meaning is { } meaning ? new ReadOnlySpan<char>(in meaning) : []
        );

    /// <summary>The result, or null where nothing was replaced. Written in one go: a text may be huge.</summary>
    public DecodedView? ToView() =>
        splices.Count == 0
            ? null
            : new DecodedView(
                string.Create(origin.Text.Length + shift, this, static (target, rewriting) => rewriting.Write(target)),
                splices,
                origin
            );

    private void Write(Span<char> target)
    {
        var text = origin.Text;
        ReadOnlySpan<char> rest = CollectionsMarshal.AsSpan(replacements);
        var copied = 0;
        foreach (var (original, rewritten) in splices)
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
