using System.Buffers;

namespace HookGuard.Detection.Views;

/// <summary>Resolves one level of escapes, and joins what is written in parts: literals, lines, the bytes of wide characters.</summary>
internal static class Unescaping
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\%&=\"'`^\0");

    public static DecodedView? Rewrite(DecodedView view)
    {
        var text = view.Text;
        var rewriting = new Rewriting(view);
        var quotedPrintable = QuotedPrintable.IsDeclared(text);
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOfAny(Marks);
            if (next < 0)
            {
                break;
            }

            at += next;
            var decoded = text[at] switch
            {
                '\\' => BackslashEscape.Read(text, at),
                '%' => PercentEscape.Read(text, at),
                '&' => HtmlEntity.Read(text, at),
                '=' => QuotedPrintable.Read(text, at, quotedPrintable),
                '^' => LineJoin.Read(text, at),
                '\0' => WideCharacter.Read(text, at),
                _ => LiteralJoin.Read(text, at),
            };
            if (decoded.Length == 0 && text[at] == '=' && LostPlus.Follows(text, at))
            {
                at += LostPlus.Distance;
                decoded = new Decoded(1, '+');
            }

            if (decoded.Length > 0)
            {
                rewriting.Replace(at, decoded);
            }

            at += Math.Max(decoded.Length, 1);
        }

        return rewriting.ToView();
    }
}
