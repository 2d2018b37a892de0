using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace HookGuard.Policy.Configuration;

/// <summary>
/// Knows the keys below each key. The provider that it extends goes through all keys for each question, which costs the square of the number
/// of rules: https://github.com/dotnet/runtime/blob/main/src/libraries/Microsoft.Extensions.Configuration/src/ConfigurationProvider.cs
/// </summary>
internal sealed class IndexedJsonProvider(JsonStreamConfigurationSource source)
    : JsonStreamConfigurationProvider(source)
{
    private readonly Dictionary<string, List<string>> children = new(StringComparer.OrdinalIgnoreCase);

    public override void Load(Stream stream)
    {
        base.Load(stream);
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (var key in Data.Keys)
        {
            for (var end = key.Length; end > 0 && known.Add(key[..end]); )
            {
                var start = key.LastIndexOf(ConfigurationPath.KeyDelimiter, end - 1, StringComparison.Ordinal);
                Below(start < 0 ? "" : key[..start]).Add(key[(start + 1)..end]);
                end = start;
            }
        }
    }

    public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
    {
        List<string> keys = [.. children.GetValueOrDefault(parentPath ?? "") ?? [], .. earlierKeys];
        keys.Sort(ConfigurationKeyComparer.Instance.Compare);
        return keys;
    }

    private List<string> Below(string parent) =>
        children.TryGetValue(parent, out var below) ? below : children[parent] = [];
}
