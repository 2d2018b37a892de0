using SharpCompress.Common;

namespace HookGuard.Archives;

/// <summary>An archive that ends early or is no archive at all.</summary>
internal static class ArchiveError
{
    /// <summary>Whether this is how reading such an archive fails.</summary>
    public static bool Is(Exception problem) =>
        problem
            is InvalidDataException
                or EndOfStreamException
                or FormatException
                or OverflowException
                or ArgumentException
                or IndexOutOfRangeException
                or NotSupportedException
                or SharpCompressException;

    public static string After(string entry) => $"it is damaged: the content after {entry} cannot be read";
}
