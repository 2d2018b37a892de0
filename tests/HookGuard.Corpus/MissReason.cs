using HookGuard.Detection.Candidates;

namespace HookGuard.Corpus;

/// <summary>Why a random key looks like something else by chance, in the words that the tables use.</summary>
internal static class MissReason
{
    public const string Unknown = "unexplained";

    /// <summary>It is reported, but as a key of another kind that it holds by chance.</summary>
    public const string OtherKind = "reported as another kind";

    public static string Of(string key)
    {
        var value =
            ValueShapes.Known(key) is var shape && (shape & Shape.SelfIdentifying) != 0
                ? key.AsSpan(ValueShapes.PrefixLength(key))
                : key;
        return Placeholders.IsPattern(value) ? "a row, a sequence or a repetition"
            : Placeholders.IsWhole(value) ? "nothing but words"
            : Randomness.IsMadeOfWords(value) ? "mostly words"
            : Placeholders.Is(value) ? "a word that samples hold"
            : !Randomness.HasBothCases(value) && key.Length == 20 ? "letters of one case"
            : !value.ContainsAnyInRange('0', '9') ? "no digit"
            : !value.ContainsAnyInRange('a', 'z') && !value.ContainsAnyInRange('A', 'Z') ? "no letter"
            : Unknown;
    }
}
