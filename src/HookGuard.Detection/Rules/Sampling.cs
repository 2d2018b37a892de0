namespace HookGuard.Detection.Rules;

/// <summary>The alphabets that credentials are made of.</summary>
internal static class Sampling
{
    public const string Digits = "0123456789";
    public const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    public const string Letters = Upper + "abcdefghijklmnopqrstuvwxyz";
    public const string Hex = Digits + "abcdef";
    public const string UrlSafe = Letters + Digits + "-_";
    public const string Base64 = Letters + Digits + "+/";

    public static string Pick(Random random, string alphabet, int length) =>
        new(random.GetItems<char>(alphabet, length));

    public static string Uuid(Random random) =>
        $"{Pick(random, Hex, 8)}-{Pick(random, Hex, 4)}-4{Pick(random, Hex, 3)}-{Pick(random, "89ab", 1)}{Pick(random, Hex, 3)}-{Pick(random, Hex, 12)}";
}
