namespace HookGuard.Detection.Sieving;

/// <summary>A pattern without which some rules cannot fire, and a closer look at a place where it stands.</summary>
internal sealed record Anchor(BytePattern Pattern, Anchor.Look Confirm)
{
    public delegate bool Look(ReadOnlySpan<byte> text, int start, int end);
}
