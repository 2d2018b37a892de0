using System.Numerics;

namespace HookGuard.Detection.Packs;

/// <summary>A part of a template: a literal, or so many characters of an alphabet.</summary>
internal sealed record TemplatePart(string Literal, Alphabet? Alphabet, int Min, int Max)
{
    public static TemplatePart Of(string literal) => new(literal, null, literal.Length, literal.Length);

    /// <summary>Where the part that begins at an offset ends; -1 where it is not there.</summary>
    public int End<T>(ReadOnlySpan<T> text, int start)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (text.Length - start < Min)
        {
            return -1;
        }

        var most = Math.Min(Max, text.Length - start);
        var length = 0;
        while (length < most && Fits(uint.CreateTruncating(text[start + length]), length))
        {
            length++;
        }

        return length < Min ? -1 : start + length;
    }

    /// <summary>Where the part that ends at an offset begins; -1 where it is not there.</summary>
    public int Start<T>(ReadOnlySpan<T> text, int end)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (end < Min)
        {
            return -1;
        }

        var most = Math.Min(Max, end);
        var length = 0;
        while (length < most && Fits(uint.CreateTruncating(text[end - length - 1]), Literal.Length - length - 1))
        {
            length++;
        }

        return length < Min ? -1 : end - length;
    }

    public string MakeSample(Random random) =>
        Alphabet is null ? Literal : new string(random.GetItems<char>(Alphabet.Characters, random.Next(Min, Max + 1)));

    private bool Fits(uint character, int at) => Alphabet?.Has(character) ?? character == Literal[at];
}
