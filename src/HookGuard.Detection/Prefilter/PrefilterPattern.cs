using HookGuard.Detection.Search;

namespace HookGuard.Detection.Prefilter;

/// <summary>A pattern without which some rules cannot fire, and a closer look at a place where it stands.</summary>
internal sealed record PrefilterPattern(BytePattern Pattern, PrefilterPattern.Verifier Confirm)
{
    public delegate bool Verifier(ReadOnlySpan<byte> text, int start, int end);
}
