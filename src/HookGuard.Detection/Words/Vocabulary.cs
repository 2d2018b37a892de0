namespace HookGuard.Detection.Words;

/// <summary>The words that names are read with. Case does not count.</summary>
internal static class Vocabulary
{
    private const int LongestPart = 14;

    private static readonly (WordClass Sense, string Words)[] Lists =
    [
        (WordClass.PagerDuty, "pager pagerduty pgduty pypd pdpyras pygerduty pdjs pdagent"),
        (WordClass.MaybePagerDuty, "pd pduty pagerd"),
        (WordClass.Rundeck, "rundeck runbook"),
        (WordClass.MaybeRundeck, "rd"),
        (
            WordClass.Events,
            "routing integration integrations service services event events orchestration ruleset enqueue recipient recipients sendto"
        ),
        (
            WordClass.Caller,
            "builder session connection connect factory init initialize send sender trigger notify notifier push post publish create open login enqueue dispatcher reporter cmd cli ctl agent bot tool"
        ),
        (WordClass.Webhook, "webhook webhooks hook hooks"),
        (WordClass.Client, "client"),
        (WordClass.Runner, "runner runners"),
        (WordClass.Runner | WordClass.PagerDuty, "pdrunner"),
        (WordClass.Signing, "signing sign signature signatures hmac"),
        (WordClass.OAuth, "oauth oauth2 bearer"),
        (WordClass.Refresh, "refresh"),
        (
            WordClass.Key,
            "key keys clave llave chave chiave cle clé schlüssel schluessel sleutel nyckel nøkkel nøgle avain klucz anahtar kulcs klíč ključ ключ ключи キー 鍵 密钥 密鑰 金鑰 키 키는 키가 키를 מפתח مفتاح"
        ),
        (
            WordClass.Token,
            "token tokens tok jeton ficha токен токены トークン 令牌 权杖 토큰 토큰은 토큰이 토큰을 apikey apitoken authkey"
        ),
        (
            WordClass.Secret,
            "secret secrets password passwords passwd passphrase pass pwd pw geheimnis geheim passwort kennwort secreto segredo segreto contraseña contrasena senha motdepasse wachtwoord lösenord hasło пароль секрет パスワード 密码 機密 비밀번호"
        ),
        (
            WordClass.Authorization,
            "auth authorization authentication authn credential credentials cred creds login zugangsdaten"
        ),
        (WordClass.Api, "api apis rest access"),
        (
            WordClass.Filler,
            """
            a an the my our your their this that is are was be as it its at by for from in into of on to with and or not no only
            set get put add new make build use using here
            default prod production prd dev develop development staging stage stg test tests testing qa uat live sandbox local ci
            main primary secondary first second third old current next backup fallback global common base shared
            config configs conf cfg configuration configurations settings setting options option opts params props properties env environ environment environments
            exports module self const constant let val static final private public protected internal readonly export define def local global declare
            data info item items list map dict array object entry entries field fields args arg parameter parameters input inputs
            x http https header headers eu us na v v1 v2 v3 web app application backend server user users read write ro rw full readonly
            admin account general org organization organisation team company corp enterprise legacy subdomain com
            all hosts call oncall alerting alerts notification notifications monitor monitors monitoring ops infra sre devops platform
            raw plain plaintext o customer variables vars metadata annotations labels tenant type types class constants handler provider
            """
        ),
        (
            WordClass.Type,
            "string str text char chars varchar wstring byte bytes auto any object cstring nsstring optional option final immutable securestring secretstr secretstring sensitive slice ref dim pic literal"
        ),
        (
            WordClass.Value,
            "example examples enum value values val default defaultvalue content contents body plaintextvalue stringvalue currentvalue initialvalue rawvalue secretvalue"
        ),
        (WordClass.Label, "name names label title header field property env variable var"),
        (
            WordClass.Identifier,
            """
            id ids uid gid uuid uuids guid guids identifier identifiers arn urn ulid mvid etag etags hash hashes hashed hashcode md5 md5sum sha sha1 sha2 sha256 sha384 sha512 sha1sum sha256sum
            digest digests hexdigest checksum checksums crc crc32 adler32 fingerprint fingerprints thumbprint integrity signature signatures sig hmac
            dedup dedupe deduplication idempotency commit commits revision revisions rev sri nonce salt iv
            cursor offset count size length version build file path filename serial tag sum encrypted ciphertext cipher encryption md
            state verifier challenge kid oid slug gravatar avatar icon image images blob blobs tree parent marker ref permalink
            """
        ),
        (
            WordClass.Record,
            "incident incidents alert resolve acknowledge ack unack annotate snooze dedup dedupe deduplication idempotency idempotent request requests trace span correlation transaction cursor etag"
        ),
        (
            WordClass.OtherKey,
            "seen s3 page pagination continuation nexttoken synctoken translation session cookie cookies csrf xsrf cache message log sort primary foreign partition shard row column object job lookup map publickey privatekey host ssh gpg pgp license licence product activation encryption group grouping registry hash master site recaptcha captcha sitekey apns fcm vapid ssl tls rsa"
        ),
    ];

    private static readonly WordTable Words = new(Build());

    /// <summary>What a word of the vocabulary says.</summary>
    public static bool TryLook(ReadOnlySpan<char> word, out WordClass sense) => Words.TryGet(word, out sense);

    /// <summary>What a word says; words written together without a break (<c>apikey</c>) are taken apart.</summary>
    public static WordClass Look(ReadOnlySpan<char> word)
    {
        if (Words.TryGet(word, out var sense))
        {
            return sense;
        }

        return word.Length <= 32 && TakeApart(word, out sense) ? sense : WordClass.Unknown;
    }

    /// <summary>Reads a word as a row of known ones, the last of at least three letters. Short fillers do not count: nearly everything could be made of them.</summary>
    private static bool TakeApart(ReadOnlySpan<char> word, out WordClass sense)
    {
        for (
            var length = Words.LongestStart(word, Math.Min(LongestPart, word.Length - 3));
            length >= 2;
            length = Words.LongestStart(word, length - 1)
        )
        {
            if (!Words.TryGet(word[..length], out var first) || !MayBePart(first, length))
            {
                continue;
            }

            var rest = word[length..];
            if ((Words.TryGet(rest, out var second) && MayBePart(second, rest.Length)) || TakeApart(rest, out second))
            {
                // Two words that say nothing of what a value is may together be a name: appwrite.
                sense = (first | second) & ~WordClass.Filler;
                sense = sense == WordClass.None || IsOtherPager(length, first, second) ? WordClass.Unknown : sense;
                return true;
            }
        }

        sense = WordClass.None;
        return false;
    }

    /// <summary>Other products are called pagers of something, too: <c>pagertree</c>.</summary>
    private static bool IsOtherPager(int length, WordClass first, WordClass second) =>
        first == WordClass.PagerDuty && length == "pager".Length && second == WordClass.Identifier;

    private static bool MayBePart(WordClass sense, int length) =>
        length >= 3 || (sense & (WordClass.MaybePagerDuty | WordClass.MaybeRundeck | WordClass.Identifier)) != 0;

    private static Dictionary<string, WordClass> Build()
    {
        var words = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var (sense, list) in Lists)
        {
            Add(sense, list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        Add(WordClass.Vendor, [.. Vendors.Named, .. Vendors.OnlyInNames]);
        return words;

        void Add(WordClass sense, string[] list)
        {
            foreach (var word in list)
            {
                words[word] = words.GetValueOrDefault(word) | sense;
            }
        }
    }
}
