namespace HookGuard.Detection.Candidates;

/// <summary>
/// The pairs of letters that make up nine tenths of the words in identifiers, counted over the headers and Python modules of a
/// Linux distribution. Of random pairs, four in ten are among them.
/// </summary>
internal static class LetterPairs
{
    private static readonly string[] Followers =
    [
        "bcdgilmnprstuvxy",
        "aeilorsu",
        "acdehiklmoprstu",
        "abcdefilorsu",
        "abcdefgilmnopqrstvwxy",
        "aefilnorstu",
        "aehilnrs",
        "aeiort",
        "abcdefglmnoprstvxz",
        "",
        "eis",
        "acdegilopstuy",
        "abeimopsu",
        "acdefgilnopstuv",
        "abcdfgilmnoprstuvw",
        "acdefhiloprstuy",
        "u",
        "abcdefgilmnoprstuy",
        "acefhiklmoprstuy",
        "acdefhilmnoprstuy",
        "abcefilmnprst",
        "aeips",
        "aei",
        "ept",
        "ps",
        "e",
    ];

    private static readonly int[] Masks =
    [
        .. Followers.Select(letters => letters.Aggregate(0, (mask, letter) => mask | (1 << (letter - 'a')))),
    ];

    /// <summary>Whether the second of two ASCII letters often follows the first. Case does not count.</summary>
    public static bool AreCommon(char first, char second) =>
        (Masks[(first | 0x20) - 'a'] >> ((second | 0x20) - 'a') & 1) != 0;
}
