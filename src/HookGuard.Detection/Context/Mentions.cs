namespace HookGuard.Detection.Context;

/// <summary>
/// The places of a text that name a product. Each stretch of it is read once, when a question first comes to it: most texts hold
/// few candidates, and questions are about what stands near one.
/// </summary>
internal sealed class Mentions(string text)
{
    private const int BlockLength = 1024;

    private readonly string text = text;
    private readonly Mention[]?[] blocks = new Mention[(text.Length / BlockLength) + 1][];
    private readonly int?[] first = new int?[Enum.GetValues<Product>().Length];

    /// <summary>Where a product is first named in the whole text; -1 where it is not.</summary>
    public int First(Product product) => first[(int)product] ??= ProductNames.FirstIn(text, product);

    public bool Any(int start, int end, Product product) => TryFind(start, end, product, out _);

    /// <summary>The first mention of a product, or of any, that begins in a range.</summary>
    public bool TryFind(int start, int end, Product? product, out Mention mention)
    {
        for (var block = start / BlockLength; block < blocks.Length && block * BlockLength < end; block++)
        {
            foreach (var each in Read(block))
            {
                if (each.Start >= start && each.Start < end && (product ?? each.Product) == each.Product)
                {
                    mention = each;
                    return true;
                }
            }
        }

        mention = default;
        return false;
    }

    /// <summary>The last mention of a product, or of any, that begins in a range.</summary>
    public bool TryFindLast(int start, int end, Product? product, out Mention mention)
    {
        for (var block = (end - 1) / BlockLength; block >= 0 && (block + 1) * BlockLength > start; block--)
        {
            var mentions = Read(block);
            for (var i = mentions.Length - 1; i >= 0; i--)
            {
                var each = mentions[i];
                if (each.Start >= start && each.Start < end && (product ?? each.Product) == each.Product)
                {
                    mention = each;
                    return true;
                }
            }
        }

        mention = default;
        return false;
    }

    private Mention[] Read(int block) => blocks[block] ??= Read(block * BlockLength, (block + 1) * BlockLength);

    private Mention[] Read(int start, int end)
    {
        List<Mention>? found = null;
        var window = text.AsSpan(0, Math.Min(text.Length, end + ProductNames.Longest));
        for (var at = start; window[at..].IndexOfAny(ProductNames.All) is var next and >= 0; )
        {
            at += next;
            if (at >= end)
            {
                break;
            }

            var (length, product) = ProductNames.Identify(window[at..]);
            (found ??= []).Add(new Mention(at, length, product));
            at += length;
        }

        return found?.ToArray() ?? [];
    }
}
