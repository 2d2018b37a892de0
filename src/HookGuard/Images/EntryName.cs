namespace HookGuard.Images;

/// <summary>What the parts of an image are called in a report.</summary>
internal static class EntryName
{
    /// <summary>All that describes the image rather than being in one of its layers.</summary>
    public const string Image = "image";

    // As docker shows ids.
    private const int ShownDigits = 12;

    /// <summary>Without what some programs put before it: <c>./</c> or <c>/</c>.</summary>
    public static string Normal(string name) =>
        string.Join('/', name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."));

    /// <summary>The id in the name of an entry, cut short: <c>blobs/sha256/ID</c>, <c>ID/layer.tar</c>, <c>ID.json</c>.</summary>
    public static string Short(string entry)
    {
        var id = entry.Split('/', '.', ':').FirstOrDefault(IsId);
        return id is null ? entry : id[..ShownDigits];
    }

    private static bool IsId(string part) => part.Length >= 64 && part.All(char.IsAsciiHexDigit);
}
