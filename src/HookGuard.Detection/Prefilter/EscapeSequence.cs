namespace HookGuard.Detection.Prefilter;

/// <summary>The letters and digits that end an escape look like a part of the word behind it.</summary>
internal static class EscapeSequence
{
    private const int Longest = 6;

    /// <summary>Whether an escape, such as <c>\n</c>, <c>%3D</c>, <c>=3D</c>, <c>\x22</c>, <c>\u0022</c> or <c>[33m</c>, may end before an offset.</summary>
    public static bool EndsBefore(ReadOnlySpan<byte> text, int at) =>
        text[Math.Max(0, at - Longest)..at] switch
        {
            [.., (byte)'\\' or (byte)'$', _] => true,
            [.., (byte)'%' or (byte)'=', _, _] => true,
            [.., (byte)'\\', _, _, _] => true,
            [.., (byte)'\\', _, _, _, _, _] => true,
            [.., (byte)'[' or (byte)';', _, (byte)'m'] => true,
            [.., (byte)'[' or (byte)';', _, _, (byte)'m'] => true,
            [.., (byte)';', >= (byte)'0' and <= (byte)'9', _, _, (byte)'m'] => true,
            [.., (byte)'5' or (byte)'3', (byte)'B' or (byte)'b', _, (byte)'m'] => true,
            [.., (byte)'5' or (byte)'3', (byte)'B' or (byte)'b', _, _, (byte)'m'] => true,
            _ => false,
        };
}
