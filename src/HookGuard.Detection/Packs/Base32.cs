namespace HookGuard.Detection.Packs;

/// <summary>Base32 of RFC 4648 without padding.</summary>
internal static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Bits = 5;

    public static byte[] Decode(string text)
    {
        var bytes = new byte[text.Length * Bits / 8];
        for (var at = 0; at < bytes.Length * 8; at++)
        {
            var letter = Letters.IndexOf(text[at / Bits], StringComparison.Ordinal);
            bytes[at / 8] |= (byte)(((letter >> (Bits - 1 - (at % Bits))) & 1) << (7 - (at % 8)));
        }

        return bytes;
    }

    public static string Encode(byte[] bytes)
    {
        var letters = new int[((bytes.Length * 8) + Bits - 1) / Bits];
        for (var at = 0; at < bytes.Length * 8; at++)
        {
            letters[at / Bits] |= ((bytes[at / 8] >> (7 - (at % 8))) & 1) << (Bits - 1 - (at % Bits));
        }

        return string.Concat(letters.Select(letter => Letters[letter]));
    }
}
