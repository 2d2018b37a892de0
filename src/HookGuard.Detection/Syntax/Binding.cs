namespace HookGuard.Detection.Syntax;

/// <summary>How a value is bound to its name.</summary>
internal enum Binding
{
    None,

    /// <summary><c>name = value</c>, in any syntax.</summary>
    Assigned,

    /// <summary><c>name(value)</c></summary>
    Called,

    /// <summary><c>f("name", value)</c>: another argument, or another item of a list.</summary>
    Beside,

    /// <summary><c>name value</c>: words, flags, tables.</summary>
    Spoken,

    /// <summary><c>{ "name": name, "value": value }</c></summary>
    Paired,

    /// <summary>The name of what encloses the value: a list item, a tag, a dictionary.</summary>
    Enclosing,

    /// <summary>The header of a column.</summary>
    Column,

    /// <summary>The name of the file, which holds nothing but the value.</summary>
    File,
}
