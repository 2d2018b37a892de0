namespace HookGuard.Detection.Decoding;

/// <summary>The texts that a text stands for once its escapes, joined literals and base64 are resolved.</summary>
internal static class DecodedTexts
{
    // Base64 of JSON that holds JSON with escapes is seen in the wild; deeper is not, and each level costs a pass.
    private const int MaxDepth = 4;

    // Uuencode first, in which any sign is a letter and none an escape. The last one is base64.
    private static readonly Func<DecodedText, DecodedText?>[] Rewritings =
    [
        Uuencoding.Rewrite,
        Unescaping.Rewrite,
        JoinCall.Rewrite,
        Base64Decoding.Rewrite,
    ];

    /// <summary>The text as it is, then each rewriting of the one before; no rewriting where nothing is encoded.</summary>
    public static IEnumerable<DecodedText> Of(SourceText text)
    {
        var view = new DecodedText(text.Text);
        yield return view;

        // One after another, until each has seen the last view.
        var seen = 0;
        for (var step = 0; seen < Rewritings.Length && step < MaxDepth * Rewritings.Length; step++)
        {
            seen++;
            if (Rewritings[step % Rewritings.Length](view) is { } rewritten)
            {
                var before = view;
                view = rewritten;
                seen = 0;
                yield return view;
                if (
                    step % Rewritings.Length == Rewritings.Length - 1
                    && Base64Decoding.RewriteApart(before, view) is { } apart
                )
                {
                    yield return apart;
                }
            }
        }
    }
}
