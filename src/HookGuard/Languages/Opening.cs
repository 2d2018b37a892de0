namespace HookGuard.Languages;

/// <summary>Where a comment or a string may open.</summary>
internal enum Opening
{
    Anywhere,

    /// <summary>Not directly behind a letter, a digit or an underscore.</summary>
    OutsideWord,

    /// <summary>At the start of a line, or behind a blank.</summary>
    AfterBlank,

    /// <summary>Where only blanks are before it on its line, and the line does not continue another.</summary>
    OwnLine,

    /// <summary>In the first column.</summary>
    FirstColumn,

    /// <summary>Where an operand is expected, and not an operator.</summary>
    Operand,

    /// <summary>The same, and as an argument of a call without parentheses.</summary>
    Argument,

    /// <summary>Behind an equals sign.</summary>
    Value,

    /// <summary>Where a scalar of YAML begins.</summary>
    Scalar,

    /// <summary>Where a name follows: a tag.</summary>
    Tag,
}
