using System.Text;

namespace HookGuard.Policy.Allowing;

/// <summary>Tells a reason from a text that only fills its place.</summary>
internal static class Reasons
{
    // Letters to Unicode, and blanks to the eye: the fillers of Hangul.
    private const string InvisibleLetters = "\u115F\u1160\u3164\uFFA0";

    /// <summary>Whether there is a letter or a digit that can be seen.</summary>
    public static bool IsGiven(string? text) =>
        (text ?? "")
            .EnumerateRunes()
            .Any(rune => Rune.IsLetterOrDigit(rune) && !(rune.IsBmp && InvisibleLetters.Contains((char)rune.Value)));
}
