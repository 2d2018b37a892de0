using System.Text;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Decoding;

/// <summary>Puts the text that is encoded in base64 in the place of it: Kubernetes secrets, header values, whole files.</summary>
internal static class Base64Decoding
{
    public static DecodedText? Rewrite(DecodedText view) => Rewrite(view, joinsAll: true);

    /// <summary>The same where lines of one length are values of their own; null where that makes no difference.</summary>
    /// <param name="view">The text.</param>
    /// <param name="joined">What <see cref="Rewrite(DecodedText)"/> makes of it.</param>
    public static DecodedText? RewriteApart(DecodedText view, DecodedText joined) =>
        Rewrite(view, joinsAll: false) is { } apart && !apart.Text.SequenceEqual(joined.Text) ? apart : null;

    private static DecodedText? Rewrite(DecodedText view, bool joinsAll)
    {
        var text = view.Text;
        var rewriting = new DecodedTextBuilder(view);
        for (var at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            var run = Base64Runs.Read(text, at, Base64Runs.Letters, out var content, joinsAll);
            at = content.IsEmpty ? run.End : Replace(rewriting, text, run.Start, content);
        }

        return rewriting.ToView();
    }

    private static int Next(ReadOnlySpan<char> text, int from) =>
        Base64RunSearch.Next(text, from, Base64Runs.ShortestLine);

    /// <summary>
    /// Four letters for three characters at a time, so that a place in the content leads to its letters. A byte becomes one
    /// character: only what is beyond ASCII, and so no part of a credential, is misread.
    /// </summary>
    private static int Replace(
        DecodedTextBuilder rewriting,
        ReadOnlySpan<char> text,
        int at,
        ReadOnlySpan<byte> content
    )
    {
        var chars = Encoding.Latin1.GetString(content);
        if (chars.AsSpan().TrimEnd().Contains('\n'))
        {
            // Starts on a line of its own, where its first line means what the others mean.
            rewriting.Replace(new TextSpan(at, 0), "\n");
        }

        for (var done = 0; done < chars.Length; done += 3)
        {
            var part = chars.AsSpan(done, Math.Min(3, chars.Length - done));
            var end = SkipLetters(text, at, part.Length + 1);
            rewriting.Replace(new TextSpan(at, end - at), part);
            at = end;
        }

        return at;
    }

    private static int SkipLetters(ReadOnlySpan<char> text, int at, int count)
    {
        while (count > 0)
        {
            count -= Whitespace.IsBlank(text[at++]) ? 0 : 1;
        }

        // Padding belongs to the last part.
        while (at < text.Length && text[at] == '=')
        {
            at++;
        }

        return at;
    }
}
