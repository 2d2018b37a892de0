namespace HookGuard.Detection.Decoding;

/// <summary>The texts that a text stands for once its escapes, joined literals and base64 are resolved.</summary>
internal static class DecodedTexts
{
    // Base64 of JSON that holds JSON with escapes is seen in the wild; deeper is not, and each level costs a pass.
    private const int MaxDepth = 4;

    /// <summary>The text as it is, then each rewriting of the one before; no rewriting where nothing is encoded.</summary>
    public static IEnumerable<DecodedText> Of(SourceText text)
    {
        var view = new DecodedText(text.Text);
        yield return view;

        DecodedText? withoutBase64 = null;
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            var unescaped = Unescaping.Rewrite(view);
            if (unescaped is not null)
            {
                view = unescaped;
                yield return view;
            }
            else if (view == withoutBase64)
            {
                yield break;
            }

            if (Base64Decoding.Rewrite(view) is { } decoded)
            {
                view = decoded;
                yield return view;
            }
            else if (unescaped is null)
            {
                yield break;
            }
            else
            {
                withoutBase64 = view;
            }
        }
    }
}
