namespace HookGuard.Languages;

/// <summary>How far a literal may reach before it has to close.</summary>
internal enum Extent
{
    Line,

    /// <summary>To the next empty line.</summary>
    Paragraph,

    Lines,

    /// <summary>To the end of the file, which closes it too.</summary>
    File,
}
