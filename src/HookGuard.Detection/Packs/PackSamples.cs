namespace HookGuard.Detection.Packs;

/// <summary>Makes values that have the form of a kind and open nothing.</summary>
internal static class PackSamples
{
    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private const int LineLength = 64;
    private const int Lines = 4;

    public static string Make(SecretKind kind, string form, Random random) =>
        kind.IsBlock ? MakeBlock(form, random) : new SecretTemplate(kind, form).MakeSample(random);

    private static string MakeBlock(string header, Random random)
    {
        var lines = Enumerable.Range(0, Lines).Select(_ => new string(random.GetItems<char>(Base64, LineLength)));
        return $"{header}\n{string.Join('\n', lines)}\n{PrivateKeyBlocks.FooterOf(header)}";
    }
}
