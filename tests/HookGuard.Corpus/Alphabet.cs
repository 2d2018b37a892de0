namespace HookGuard.Corpus;

/// <summary>The look-alikes that a slot can ask for, such as <c>hex:40</c>.</summary>
internal static class Alphabet
{
    private const string Digits = "0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static string? Make(string name, int length, Random random) =>
        name switch
        {
            "guid" => Guid(random).ToString(),
            "GUID" => Guid(random).ToString().ToUpperInvariant(),
            _ when Named(name) is { } alphabet => new string(random.GetItems<char>(alphabet, length)),
            _ => null,
        };

    private static string? Named(string name) =>
        name switch
        {
            "digits" => Digits,
            "hex" => Digits + "abcdef",
            "HEX" => Digits + "ABCDEF",
            "lower" => Lower,
            "letters" => Lower + Upper,
            "alnum" => Digits + Lower + Upper,
            "ALNUM" => Digits + Upper,
            "lower-alnum" => Digits + Lower,
            "url-safe" => Digits + Lower + Upper + "-_",
            "base64" => Digits + Lower + Upper + "+/",
            _ => null,
        };

    private static Guid Guid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes);
    }
}
