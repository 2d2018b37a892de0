namespace HookGuard.Detection.Decoding;

/// <summary>Resolves one level of escapes, and joins what is written in parts: literals, lines, the bytes of wide characters.</summary>
internal static class Unescaping
{
    public static DecodedText? Rewrite(DecodedText view)
    {
        var text = view.Text;
        var rewriting = new DecodedTextBuilder(view);
        var marks = new EscapeSearch(text);
        bool? isQuotedPrintable = null;
        bool? isUtf7 = null;
        var invisible = Invisible.Next(text, 0);
        for (var at = marks.Next(0); at >= 0 || invisible < text.Length; at = marks.Next(at))
        {
            if (at < 0 || invisible <= at)
            {
                rewriting.Replace(invisible, new Decoded(1));
                at = invisible + 1;
                invisible = Invisible.Next(text, at);
                continue;
            }

            var decoded = text[at] switch
            {
                '\\' => BackslashEscape.Read(text, at),
                '%' => PercentEscape.Read(text, at),
                '&' => HtmlEntity.Read(text, at),
                '+' => Utf7.Read(text, at, ref isUtf7),
                '=' => QuotedPrintable.Read(text, at, ref isQuotedPrintable),
                '<' => InlineTag.Read(text, at),
                '^' => LineJoin.Read(text, at),
                '\e' => TerminalCode.Read(text, at, at + 1),
                '\0' => WideCharacter.Read(text, at),
                '"' or '\'' or '`' => LiteralJoin.Read(text, at),
                _ => default,
            };
            if (decoded.Length == 0 && text[at] == '=' && UnencodedPlus.Follows(text, at))
            {
                at += UnencodedPlus.Distance;
                decoded = new Decoded(1, '+');
            }

            if (decoded.Length > 0)
            {
                rewriting.Replace(at, decoded);
            }

            at += Math.Max(decoded.Length, 1);
            invisible = invisible < at ? Invisible.Next(text, at) : invisible;
        }

        return rewriting.ToView();
    }
}
