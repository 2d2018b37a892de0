using System.Runtime.InteropServices;

namespace HookGuard.Detection.Decoding;

/// <summary>What stands encoded at a place: how many characters it takes there, and the one it means; NUL for none. Length 0: nothing does.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Decoded(int Length, char Meaning = '\0')
{
    /// <summary>Credentials are ASCII, so that only what stands for ASCII needs decoding.</summary>
    public static Decoded Ascii(int length, int code) =>
        Invisible.Is(code) ? new Decoded(length)
        : code is >= ' ' and <= '~' or '\t' or '\n' or '\r' ? new Decoded(length, (char)code)
        : default;
}
