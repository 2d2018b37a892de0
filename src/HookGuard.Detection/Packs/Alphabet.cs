namespace HookGuard.Detection.Packs;

/// <summary>A set of ASCII characters that a part of a secret is made of.</summary>
internal sealed class Alphabet
{
    private const string Digits = "0123456789";
    private const string Uppers = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Lowers = "abcdefghijklmnopqrstuvwxyz";

    private static readonly Dictionary<string, Alphabet> Named = new(StringComparer.Ordinal)
    {
        ["digit"] = new(Digits),
        ["hex"] = new(Digits + "abcdef"),
        ["HEX"] = new(Digits + "ABCDEF"),
        ["lower"] = new(Digits + Lowers),
        ["upper"] = new(Digits + Uppers),
        ["base32"] = new(Uppers + "234567"),
        ["bech32"] = new("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"),
        ["base58"] = new("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
        ["base62"] = new(Digits + Uppers + Lowers),
        ["word"] = new(Digits + Uppers + Lowers + "_"),
        ["dashed"] = new(Digits + Uppers + Lowers + "-"),
        ["base64"] = new(Digits + Uppers + Lowers + "+/"),
        ["url"] = new(Digits + Uppers + Lowers + "-_"),
        ["dotted"] = new(Digits + Uppers + Lowers + "-_."),
        ["tilde"] = new(Digits + Uppers + Lowers + "-_.~"),
    };

    private readonly UInt128 members;

    private Alphabet(string characters)
    {
        Characters = characters;
        foreach (var letter in characters)
        {
            members |= UInt128.One << letter;
        }
    }

    public string Characters { get; }

    public static Alphabet Of(string name) => name[0] == '=' ? new Alphabet(name[1..]) : Named[name];

    public bool Has(uint character) => character < 128 && ((members >> (int)character) & UInt128.One) != UInt128.Zero;
}
