namespace HookGuard.PagerDuty;

/// <summary>The mask of a value that no detector saw in its context: the public prefix and the last four characters.</summary>
internal static class KeyMask
{
    /// <summary>Of less, four characters would say too much.</summary>
    public const int Shortest = 16;

    private static readonly string[] Prefixes = ["u+", "e+", "pdus+_", "pdeu+_"];

    public static string Of(string value) => $"{Prefixes.FirstOrDefault(value.StartsWith)}…{value[^4..]}";

    public static bool IsOAuth(string value) => Prefixes[2..].Any(value.StartsWith);

    /// <summary>The service region that a token names, <c>us</c> or <c>eu</c>; null where it names none.</summary>
    public static string? Region(string value) => IsOAuth(value) ? value[2..4] : null;
}
