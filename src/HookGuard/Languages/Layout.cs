namespace HookGuard.Languages;

internal enum Layout
{
    Free,

    /// <summary>Block scalars, which end where the indentation does.</summary>
    Yaml,

    /// <summary>Fenced blocks in a language that their first line names, and indented ones.</summary>
    Markdown,
}
