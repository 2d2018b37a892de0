using System.Globalization;
using System.Numerics;

namespace HookGuard.Detection.Packs;

/// <summary>
/// How the values of a kind are written: literals, and <c>{alphabet:length}</c> or <c>{alphabet:least-most}</c> for what is random; <c>{=abc:1}</c>
/// gives the characters themselves. A bar stands where the run of letters begins by which the search finds a value; without one that is the start.
/// </summary>
internal sealed class SecretTemplate
{
    private readonly TemplatePart[] lead;
    private readonly TemplatePart[] body;

    public SecretTemplate(SecretKind kind, string form)
    {
        Kind = kind;
        var bar = form.IndexOf('|', StringComparison.Ordinal);
        lead = Parse(form[..Math.Max(bar, 0)]);
        body = Parse(form[(bar + 1)..]);
    }

    public SecretKind Kind { get; }

    public IReadOnlyList<TemplatePart> Lead => lead;

    public IReadOnlyList<TemplatePart> Body => body;

    public IEnumerable<TemplatePart> Parts => lead.Concat(body);

    /// <summary>What every value begins with, which a mask may show.</summary>
    public string Prefix => string.Concat(Parts.TakeWhile(part => part.Alphabet is null).Select(part => part.Literal));

    /// <summary>The value whose run of letters begins at an offset; null where there is none, or it is a part of something longer.</summary>
    public TextSpan? Match<T>(ReadOnlySpan<T> text, int anchor)
        where T : unmanaged, IBinaryInteger<T>
    {
        var end = anchor;
        foreach (var part in body)
        {
            end = part.End(text, end);
            if (end < 0)
            {
                return null;
            }
        }

        if (end < text.Length && GoesOn(uint.CreateTruncating(text[end])))
        {
            return null;
        }

        var start = anchor;
        for (var index = lead.Length - 1; index >= 0; index--)
        {
            start = lead[index].Start(text, start);
            if (start < 0)
            {
                return null;
            }
        }

        return lead.Length > 0 && BeginsEarlier(text, start) ? null : new TextSpan(start, end - start);
    }

    /// <summary>A value of this form, with the checksum that belongs to it.</summary>
    public string MakeSample(Random random)
    {
        var value = string.Concat(Parts.Select(part => part.MakeSample(random)));
        return Kind.Checksum?.Invoke(value) ?? value;
    }

    private bool GoesOn(uint next) => IsLetterOrDigit(next) || body[^1].Alphabet?.Has(next) == true;

    /// <summary>Whether what stands before belongs to the value as well, and is no escape such as <c>\n</c>.</summary>
    private bool BeginsEarlier<T>(ReadOnlySpan<T> text, int start)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (start == 0)
        {
            return false;
        }

        var before = uint.CreateTruncating(text[start - 1]);
        var isPart = lead[0].Alphabet is { } alphabet
            ? alphabet.Has(before) || IsLetterOrDigit(before)
            : IsLetterOrDigit(before) && IsLetterOrDigit(lead[0].Literal[0]);
        return isPart && !(start > 1 && uint.CreateTruncating(text[start - 2]) == '\\');
    }

    private static bool IsLetterOrDigit(uint character) =>
        character < 128 && char.IsAsciiLetterOrDigit((char)character);

    private static TemplatePart[] Parse(string form)
    {
        List<TemplatePart> parts = [];
        while (form.Length > 0)
        {
            var open = form.IndexOf('{', StringComparison.Ordinal);
            var length =
                open < 0 ? form.Length
                : open == 0 ? form.IndexOf('}', StringComparison.Ordinal) + 1
                : open;
            parts.Add(open == 0 ? Class(form[1..(length - 1)]) : TemplatePart.Of(form[..length]));
            form = form[length..];
        }

        return [.. parts];
    }

    private static TemplatePart Class(string text)
    {
        var colon = text.LastIndexOf(':');
        var dash = text.IndexOf('-', colon);
        var least = Number(dash < 0 ? text[(colon + 1)..] : text[(colon + 1)..dash]);
        return new TemplatePart("", Alphabet.Of(text[..colon]), least, dash < 0 ? least : Number(text[(dash + 1)..]));
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
