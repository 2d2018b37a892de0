namespace HookGuard.Detection.Candidates;

/// <summary>What a run of characters looks like, whatever stands around it. A run may have several.</summary>
[Flags]
internal enum Shape
{
    None = 0,

    /// <summary><c>u+</c> and 18 URL-safe base64 characters.</summary>
    UserKey = 1 << 0,

    /// <summary><c>e+</c> and 18 URL-safe base64 characters.</summary>
    AccountKey = 1 << 1,

    /// <summary><c>pdus+_0…</c> or <c>pdeu+_0…</c>, and a UUID.</summary>
    OAuthToken = 1 << 2,

    /// <summary><c>pdus+_1…</c> or <c>pdeu+_1…</c>, and a UUID.</summary>
    OAuthRefreshToken = 1 << 3,

    /// <summary><c>R0</c> and 30 digits or capitals.</summary>
    RoutingKey = 1 << 4,

    /// <summary>20 URL-safe base64 characters that are no words.</summary>
    Opaque20 = 1 << 5,

    /// <summary>32 hexadecimal digits.</summary>
    Hex32 = 1 << 6,

    /// <summary>32 letters and digits that are no words.</summary>
    Alphanumeric32 = 1 << 7,

    /// <summary>26 digits or capitals, as a ULID.</summary>
    Ulid = 1 << 8,

    /// <summary>64 hexadecimal digits.</summary>
    Hex64 = 1 << 9,

    /// <summary>20 to 128 characters that are no words: what a secret without a known shape may be.</summary>
    Opaque = 1 << 10,

    /// <summary>20 URL-safe base64 characters that have letters of one case or hold words, but are more than words.</summary>
    Doubtful20 = 1 << 11,

    /// <summary>Shapes that only PagerDuty's credentials have.</summary>
    SelfIdentifying = UserKey | AccountKey | OAuthToken | OAuthRefreshToken | RoutingKey,
}
