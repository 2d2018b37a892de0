namespace HookGuard.Detection;

/// <summary>Tells from the bytes alone, and fast, that no rule can fire in them.</summary>
internal static class ByteSieve
{
    /// <summary>Whether anything in the content, or its path, could let a rule fire. May say so in vain, never the reverse.</summary>
    public static bool MayHoldSecret(string path, ReadOnlySpan<byte> content) => content.Length > 0 || path.Length > 0;
}
