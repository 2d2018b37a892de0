using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace HookGuard.Detection.Views;

/// <summary>Puts the text that is encoded in base64 in the place of it: Kubernetes secrets, header values, whole files.</summary>
internal static class Base64Decoding
{
    // Enough to tell text from the random bytes that identifiers, paths and hashes decode to.
    private const int Sample = 24;

    public static DecodedView? Rewrite(DecodedView view)
    {
        var text = view.Text;
        var rewriting = new Rewriting(view);
        for (var run = Base64Runs.Next(text, 0); run.Length > 0; run = Base64Runs.Next(text, run.End))
        {
            if (IsText(Decode(text.Slice(run.Start, Sample))))
            {
                var content = Decode(text.Slice(run.Start, run.Length));
                if (IsText(content))
                {
                    Replace(rewriting, text, run, content);
                }
            }
        }

        return rewriting.ToView();
    }

    /// <summary>The bytes that a run stands for, in either alphabet, padded or not; none where it is no base64.</summary>
    private static ReadOnlySpan<byte> Decode(ReadOnlySpan<char> run)
    {
        Span<char> letters = run.Length <= 256 ? stackalloc char[run.Length] : new char[run.Length];
        run.Replace(letters, '+', '-');
        letters.Replace('/', '_');
        var bytes = new byte[Base64Url.GetMaxDecodedLength(run.Length)];
        return Base64Url.TryDecodeFromChars(letters, bytes, out var written) ? bytes.AsSpan(0, written) : [];
    }

    private static bool IsText(ReadOnlySpan<byte> content)
    {
        var printable = 0;
        foreach (var value in content)
        {
            if (value >= ' ')
            {
                printable++;
            }
            else if (value is not (0 or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
            {
                return false;
            }
        }

        return content.Length > 0 && printable * 2 >= content.Length && Utf8.IsValid(content);
    }

    /// <summary>
    /// Four letters for three characters at a time, so that a place in the content leads to its letters. A byte becomes one
    /// character: only what is beyond ASCII, and so no part of a credential, is misread.
    /// </summary>
    private static void Replace(Rewriting rewriting, ReadOnlySpan<char> text, TextSpan run, ReadOnlySpan<byte> content)
    {
        var chars = Encoding.Latin1.GetString(content);
        if (chars.AsSpan().TrimEnd().Contains('\n'))
        {
            // Starts on a line of its own, where its first line means what the others mean.
            rewriting.Replace(new TextSpan(run.Start, 0), "\n");
        }

        var at = run.Start;
        for (var done = 0; done < chars.Length; done += 3)
        {
            var part = chars.AsSpan(done, Math.Min(3, chars.Length - done));
            var end = SkipLetters(text, at, part.Length + 1);
            rewriting.Replace(new TextSpan(at, end - at), part);
            at = end;
        }
    }

    private static int SkipLetters(ReadOnlySpan<char> text, int at, int count)
    {
        while (count > 0)
        {
            count -= char.IsWhiteSpace(text[at++]) ? 0 : 1;
        }

        // Padding belongs to the last part.
        while (at < text.Length && text[at] == '=')
        {
            at++;
        }

        return at;
    }
}
