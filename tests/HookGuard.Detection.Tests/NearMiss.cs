namespace HookGuard.Detection.Tests;

/// <summary>Ways in which a value is almost a credential.</summary>
internal static class NearMiss
{
    public static IEnumerable<TestCaseData> All =>
        [
            Case("one character shorter", value => value[..^1]),
            Case("one character longer", value => value + "a"),
            Case("inside a longer run", value => $"7Qk{value}Z3"),
            Case(
                "with a character that no key has",
                value => $"{value[..(value.Length / 3)]}*{value[(value.Length / 3 + 1)..]}"
            ),
            Case("nothing but x", value => new string([.. value.Select((c, at) => at < 2 ? c : 'x')])),
            Case("counting up", value => new string([.. value.Select((c, at) => at < 2 ? c : (char)('a' + at % 6))])),
        ];

    private static TestCaseData Case(string name, Func<string, string> change) =>
        new TestCaseData(change).SetArgDisplayNames(name);
}
