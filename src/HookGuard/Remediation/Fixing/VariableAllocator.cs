using HookGuard.Remediation.Fixing.Stores;
using HookGuard.Stores;

namespace HookGuard.Remediation.Fixing;

/// <summary>Which value gets which name, and where it is kept. One value has one name, and one name one value.</summary>
internal sealed class VariableAllocator(string root, StoreSetting? setting)
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> rules = new(StringComparer.Ordinal);
    private readonly List<StoredValue> values = [];
    private readonly ClientStore? client = ClientStore.Of(setting);
    private int begun;

    /// <summary>Whether values go into env files.</summary>
    public bool UsesFiles => client is null;

    public IReadOnlyList<StoredValue> All => values;

    /// <summary>Marks where a file begins, so that <see cref="Discard"/> can drop what it brought.</summary>
    public void Begin() => begun = values.Count;

    public void Discard() => values.RemoveRange(begun, values.Count - begun);

    /// <param name="secret">The value.</param>
    /// <param name="suggested">What the file calls it.</param>
    /// <param name="isTaken">Whether a name means something else where the value is.</param>
    public string NameOf(FoundSecret secret, string suggested, Func<string, bool> isTaken)
    {
        if (names.TryGetValue(secret.Fingerprint, out var name))
        {
            return name;
        }

        name = Names(suggested, secret).First(candidate => !isTaken(candidate) && IsFree(candidate, secret));
        rules[name] = secret.Rule.Id;
        return names[secret.Fingerprint] = name;
    }

    // A second value of another type is called by its type; only a second of the same type gets a number.
    private IEnumerable<string> Names(string suggested, FoundSecret secret)
    {
        yield return suggested;
        if (!rules.TryGetValue(suggested, out var holder) || holder != secret.Rule.Id)
        {
            yield return VariableName.OfType(secret.Rule);
        }

        for (var i = 2; ; i++)
        {
            yield return $"{suggested}_{i}";
        }
    }

    private bool IsFree(string name, FoundSecret secret) =>
        !names.ContainsValue(name)
        && (!UsesFiles || new EnvFile(root, ".env").Get(name) is not { } other || other == secret.Value);

    /// <returns>Where it is kept.</returns>
    public SecretStore Assign(FoundSecret secret, string envFolder, string key) =>
        Assign(secret, client ?? (SecretStore)new EnvFile(root, Path.Join(envFolder, ".env").Replace('\\', '/')), key);

    public SecretStore Assign(FoundSecret secret, SecretStore holder, string key)
    {
        var held = values.Find(value => value.Holder == holder && value.Key == key)?.Value ?? holder.Get(key);
        if (held is not null && held != secret.Value)
        {
            throw new CannotFixException($"{holder.Description} already has another value for {key}");
        }

        if (values.TrueForAll(value => value.Holder != holder || value.Key != key))
        {
            values.Add(
                new StoredValue(holder, key, secret.Value, secret.Mask, secret.Fingerprint)
                {
                    WasThere = held is not null,
                }
            );
        }

        return holder;
    }
}
