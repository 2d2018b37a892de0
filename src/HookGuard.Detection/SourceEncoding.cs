namespace HookGuard.Detection;

/// <summary>How the bytes of a <see cref="SourceText"/> were read.</summary>
public enum SourceEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>UTF-16, little-endian, with or without a byte order mark.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, big-endian, with or without a byte order mark.</summary>
    Utf16BigEndian,

    /// <summary>UTF-32, little-endian, with a byte order mark.</summary>
    Utf32LittleEndian,

    /// <summary>UTF-32, big-endian, with a byte order mark.</summary>
    Utf32BigEndian,

    /// <summary>One byte, one character: text that is not valid UTF-8, and binary content.</summary>
    Latin1,
}
