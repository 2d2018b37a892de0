using HookGuard.Stores;

namespace HookGuard.Policy.Configuration;

/// <summary>The entry <c>store</c> of a configuration file: a name, or keys.</summary>
internal static class StoreEntry
{
    public const string Kind = "kind";

    /// <summary>What the file says; null where it says nothing.</summary>
    public static StoreSetting? Of(ConfigurationFile file) =>
        StoreSetting.Of(
            file.Store ?? file.StoreKeys.GetValueOrDefault(Kind),
            // The environment has no lower case on some systems.
            file.StoreKeys.Where(key => !key.Key.Equals(Kind, StringComparison.OrdinalIgnoreCase))
                .ToDictionary(key => key.Key, key => key.Value, StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>What does not fit together, once each key is right by itself.</summary>
    public static IEnumerable<ConfigurationProblem> Problems(ConfigurationFile file, string source) =>
        (
            Of(file) is { } store ? store.Problems()
            : file.StoreKeys.Count > 0 ? [$"'store' needs the key '{Kind}'"]
            : []
        ).Select(problem => new ConfigurationProblem(source, null, problem));
}
