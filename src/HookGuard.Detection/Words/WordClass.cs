namespace HookGuard.Detection.Words;

/// <summary>What a word says when it stands in the name of a value.</summary>
[Flags]
internal enum WordClass
{
    None = 0,

    /// <summary>PagerDuty, or one of its client libraries.</summary>
    PagerDuty = 1 << 0,

    /// <summary>An abbreviation that may stand for PagerDuty, such as <c>pd</c>: says something only beside another word.</summary>
    MaybePagerDuty = 1 << 1,

    Rundeck = 1 << 2,

    /// <summary>An abbreviation that may stand for Rundeck.</summary>
    MaybeRundeck = 1 << 3,

    /// <summary>What a key of the Events API belongs to: routing, integration, service, orchestration.</summary>
    Events = 1 << 4,

    Webhook = 1 << 5,
    Client = 1 << 6,
    Runner = 1 << 7,
    Signing = 1 << 8,
    OAuth = 1 << 9,
    Refresh = 1 << 10,

    Key = 1 << 11,
    Token = 1 << 12,
    Secret = 1 << 13,
    Authorization = 1 << 14,

    /// <summary>Qualifies a key as one of an API: api, rest, access.</summary>
    Api = 1 << 15,

    /// <summary>Says nothing about the kind of value: environments, articles, types, modifiers.</summary>
    Filler = 1 << 16,

    /// <summary>The type of a variable, which stands between its name and its value in many languages.</summary>
    Type = 1 << 17,

    /// <summary>Names the value half of a pair, such as <c>value</c> or <c>default</c>.</summary>
    Value = 1 << 18,

    /// <summary>Names the name half of a pair, such as <c>name</c> or <c>header</c>.</summary>
    Label = 1 << 19,

    /// <summary>The value is an identifier, a digest or a position: no credential.</summary>
    Identifier = 1 << 20,

    /// <summary>What a key that is no credential identifies: an incident, an alert, a cache entry.</summary>
    Record = 1 << 21,

    /// <summary>Another product that has keys of its own.</summary>
    Vendor = 1 << 22,

    Unknown = 1 << 23,

    /// <summary>Makes or sends what the value is given to: a builder, a session.</summary>
    Caller = 1 << 25,

    /// <summary>Says of a key or token that it is of another sort: a sort key, a page token, a public key.</summary>
    OtherKey = 1 << 24,

    Credential = Key | Token | Secret | Authorization,
}
