using System.Text.RegularExpressions;

namespace HookGuard.Policy.Configuration;

/// <summary>What may stand at one place of a configuration file. The check, the published schema and the environment all read this.</summary>
internal sealed record SettingSchema(SettingType Kind, string Description)
{
    /// <summary>The keys of an object.</summary>
    public IReadOnlyDictionary<string, SettingSchema> Keys { get; init; } =
        new Dictionary<string, SettingSchema>(StringComparer.Ordinal);

    /// <summary>The keys that an object must have.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Keys of which an object must have at least one; none means it need not.</summary>
    public IReadOnlyList<string> RequiredAny { get; init; } = [];

    /// <summary>The items of a list, or the values of a map.</summary>
    public SettingSchema? Each { get; init; }

    /// <summary>The only texts that may stand here; none means any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What a text has to look like; null means anything.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>Asks of a text what a pattern cannot tell, such as whether a month has that many days; null means nothing.</summary>
    public Predicate<string>? IsValid { get; init; }

    /// <summary>What <see cref="Pattern"/> and <see cref="IsValid"/> ask for, in words.</summary>
    public string? Example { get; init; }

    /// <summary>Whether it has no effect outside of a configuration file.</summary>
    public bool IsOnlyInFiles { get; init; }

    /// <summary>Another form that the same may have; null where it has one alone.</summary>
    public SettingSchema? Or { get; init; }

    /// <summary>Whether a text, or a map's key, names a rule.</summary>
    public bool NamesRule { get; init; }
}
