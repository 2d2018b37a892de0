using System.Text;

namespace HookGuard.Detection.Prefilter;

/// <summary>The closer look at words that are common by themselves: what has to stand beside them.</summary>
internal static class WordVerifier
{
    // Escapes stretch what stands between a name and its value, or between two pairs: a quote may take six characters.
    private const int PairReach = 120;
    private const int NameReach = 40;
    private const int ContainerReach = 400;
    private const int SchemeReach = 16;
    private const int LongestWord = 10;
    private const int ShortestToken = 20;

    // How the words for secret and password begin, and those for key and token, in the languages that the vocabulary knows and ASCII can write.
    private static readonly string[] Secrets =
    [
        "secre",
        "pass",
        "pw",
        "geheim",
        "kennwort",
        "segre",
        "contrase",
        "senha",
        "motdepasse",
        "wachtwoord",
    ];

    // What PagerDuty's keys belong to, where nothing calls them keys: PD_SERVICE, role_recipients_pd.
    private static readonly string[] Events = ["integ", "servic", "routing", "event", "orchest", "ruleset"];

    private static readonly string[] Recipients = ["recip", "sendto"];

    private static readonly string[] Credentials =
    [
        .. Secrets,
        "key",
        "tok",
        "auth",
        "cred",
        "clave",
        "llave",
        "chave",
        "chiave",
        "cle",
        "schlue",
        "sleutel",
        "nyckel",
        "avain",
        "klucz",
        "anahtar",
        "kulcs",
        "jeton",
        "ficha",
        "api",
    ];

    public static bool Always(ReadOnlySpan<byte> text, int start, int end) => true;

    /// <summary>The first line of text in uuencode: <c>begin 644 NAME</c>.</summary>
    public static bool IsUuencoded(ReadOnlySpan<byte> text, int start, int end) =>
        text.Length - end > 3
        && text[end..(end + 2)].IndexOfAnyExceptInRange((byte)'0', (byte)'7') < 0
        && text[(end + 2)..(end + 4)].Contains((byte)' ');

    /// <summary>The header of a private key, not of a certificate.</summary>
    public static bool IsPrivateKey(ReadOnlySpan<byte> text, int start, int end) =>
        text[end..Math.Min(text.Length, end + NameReach)].IndexOf("PRIVATE KEY"u8) >= 0;

    /// <summary>The beginning of a token: at least as much follows as the shortest has.</summary>
    public static bool IsLongWord(ReadOnlySpan<byte> text, int start, int end) =>
        LengthOfName(text[start..Math.Min(text.Length, start + ShortestToken)]) == ShortestToken;

    /// <summary><c>pd</c> or <c>rd</c> as a word of the name of a credential; <c>pd.</c> is also how Python calls pandas.</summary>
    public static bool IsInName(ReadOnlySpan<byte> text, int start, int end)
    {
        if (!IsWordOfName(text, start))
        {
            return false;
        }

        var rest = text[(start + 2)..];
        return text[end - 1] switch
        {
            (byte)'.' => BeginsWithAny(rest[1..], Credentials),
            (byte)'-' when HasFlag(rest[1..]) || IsContainer(text, start) => true,
            var next when char.IsAsciiLetter((char)next) => ContainsAny(rest[..LengthOfName(rest)], Credentials),
            (byte)'_' when BeginsWithAny(rest[1..], Events) => true,
            (byte)'[' when ContainsAny(Around(text, start, end, NameReach), Recipients) => true,
            _ => ContainsAny(Around(text, start, end, NameReach), Credentials),
        };
    }

    /// <summary><c>pd = {</c> names what credentials stand in, <c>RECIPIENT_PD=</c> one of them.</summary>
    public static bool IsName(ReadOnlySpan<byte> text, int start, int end)
    {
        var isEncoded = text[start + 2] is (byte)'%' or (byte)'&' or (byte)'\\';
        var around = Around(text, start, end, isEncoded ? PairReach : NameReach);
        return IsWordOfName(text, start) && (ContainsAny(around, Credentials) || ContainsAny(around, Recipients));
    }

    public static bool IsNearSecret(ReadOnlySpan<byte> text, int start, int end) =>
        ContainsAny(Around(text, start, end, PairReach), Secrets);

    /// <summary>A folder of a URL, which may be encoded.</summary>
    public static bool IsFolder(ReadOnlySpan<byte> text, int start, int end) =>
        end < text.Length && text[end] is (byte)'/' or (byte)'%' or (byte)'\\' or (byte)'&';

    /// <summary><c>routing_key</c>, <c>ServiceKeys</c>, <c>integration key</c>: the kind of credential follows.</summary>
    public static bool IsEventsKey(ReadOnlySpan<byte> text, int start, int end) =>
        BeginsWithAny(text[end..].TrimStart("sS"u8).TrimStart("_-:. \\/[]\"'>{("u8), Credentials);

    /// <summary>The header <c>Token token=…</c>, in one piece or two.</summary>
    public static bool IsTokenScheme(ReadOnlySpan<byte> text, int start, int end)
    {
        var rest = text[end..Math.Min(text.Length, end + SchemeReach)];
        var parameter = rest.TrimStart(" \t\r\n\"'`,=(:+.&;%\\u0x2"u8);
        return parameter.Length < rest.Length
            && BeginsWith(parameter, "token")
            && parameter["token".Length..].TrimStart(" \"'`)"u8)
                is [(byte)'=' or (byte)':' or (byte)'%' or (byte)'\\' or (byte)'&', ..]
                    or [];
    }

    /// <summary>Whether no other word runs into it: <c>myPdKey</c> does not, <c>update</c> does.</summary>
    private static bool IsWordOfName(ReadOnlySpan<byte> text, int start) =>
        start == 0
        || !char.IsAsciiLetter((char)text[start - 1])
        || (char.IsAsciiLetterUpper((char)text[start]) && char.IsAsciiLetterLower((char)text[start - 1]))
        || EscapeSequence.EndsBefore(text, start);

    /// <summary><c>pd-nagios -k …</c>: a program, and the flag that takes a key or a token.</summary>
    private static bool HasFlag(ReadOnlySpan<byte> rest)
    {
        rest = rest[..Math.Min(rest.Length, NameReach)];
        return rest.IndexOf("-k"u8) >= 0 || rest.IndexOf("-t"u8) >= 0;
    }

    /// <summary><c>name: pd-export</c>, and arguments some lines on. What stands between may be encoded.</summary>
    private static bool IsContainer(ReadOnlySpan<byte> text, int start) =>
        text[Math.Max(0, start - SchemeReach)..start].IndexOf("name"u8) >= 0
        && ContainsAny(text[start..Math.Min(text.Length, start + ContainerReach)], Credentials);

    private static int LengthOfName(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (
            length < text.Length
            && (char.IsAsciiLetterOrDigit((char)text[length]) || text[length] is (byte)'_' or (byte)'-')
        )
        {
            length++;
        }

        return length;
    }

    private static ReadOnlySpan<byte> Around(ReadOnlySpan<byte> text, int start, int end, int reach) =>
        text[Math.Max(0, start - reach)..Math.Min(text.Length, end + reach)];

    private static bool ContainsAny(ReadOnlySpan<byte> text, ReadOnlySpan<string> words)
    {
        for (; !text.IsEmpty; text = text[1..])
        {
            if (BeginsWithAny(text, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is not ASCII may be such a word in any language.</summary>
    private static bool BeginsWithAny(ReadOnlySpan<byte> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (BeginsWith(text, word))
            {
                return true;
            }
        }

        return text[..Math.Min(text.Length, LongestWord)].ContainsAnyInRange((byte)0x80, (byte)0xFF);
    }

    private static bool BeginsWith(ReadOnlySpan<byte> text, string word) =>
        text.Length >= word.Length && (text[0] | 0x20) == word[0] && Ascii.EqualsIgnoreCase(text[..word.Length], word);
}
