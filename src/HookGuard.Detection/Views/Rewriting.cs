using System.Text;

namespace HookGuard.Detection.Views;

/// <summary>Writes a view anew, stretch by stretch from left to right.</summary>
internal sealed class Rewriting(DecodedView origin)
{
    private readonly List<Splice> splices = [];
    private StringBuilder? text;
    private int copied;

    public void Replace(TextSpan stretch, ReadOnlySpan<char> by)
    {
        text ??= new StringBuilder(origin.Text.Length);
        text.Append(origin.Text[copied..stretch.Start]);
        copied = stretch.End;
        splices.Add(new Splice(stretch, new TextSpan(text.Length, by.Length)));
        text.Append(by);
    }

    public void Replace(int start, Decoded decoded) =>
        Replace(
            new TextSpan(start, decoded.Length),
            decoded.Meaning is { } meaning ? new ReadOnlySpan<char>(in meaning) : []
        );

    /// <summary>The result, or null where nothing was replaced.</summary>
    public DecodedView? ToView()
    {
        text?.Append(origin.Text[copied..]);
        return text is null ? null : new DecodedView(text.ToString(), [.. splices], origin);
    }
}
