namespace HookGuard.Detection.Packs;

/// <summary>Finds templates by three characters that all their values have at one place.</summary>
internal sealed class TemplateIndex
{
    private const int Buckets = 64;

    private readonly ulong[] known = new ulong[Buckets * Buckets];
    private readonly List<SecretTemplate>?[] templates = new List<SecretTemplate>[Buckets * Buckets];

    public bool MayHave(uint first, uint second, uint third) =>
        ((known[IndexOf(first, second)] >> (int)(third % Buckets)) & 1) != 0;

    public IReadOnlyList<SecretTemplate> this[uint first, uint second] =>
        templates[IndexOf(first, second)] ?? (IReadOnlyList<SecretTemplate>)[];

    /// <param name="template">What to find.</param>
    /// <param name="firsts">The characters that it may have at the first place.</param>
    /// <param name="seconds">Those that it may have at the second.</param>
    /// <param name="thirds">Those that it may have at the third.</param>
    public void Add(SecretTemplate template, string firsts, string seconds, string thirds)
    {
        var bits = thirds.Aggregate(0UL, (bits, third) => bits | (1UL << (third % Buckets)));
        foreach (var first in firsts)
        {
            foreach (var second in seconds)
            {
                known[IndexOf(first, second)] |= bits;
                var there = templates[IndexOf(first, second)] ??= [];
                if (!there.Contains(template))
                {
                    there.Add(template);
                }
            }
        }
    }

    private static int IndexOf(uint first, uint second) => (int)((first % Buckets * Buckets) + (second % Buckets));
}
