namespace HookGuard.Detection.Syntax;

/// <summary>What stands between two tokens.</summary>
[Flags]
internal enum Separators
{
    None = 0,
    Space = 1 << 0,
    Quote = 1 << 1,

    /// <summary>Gives a value to a name, in any syntax: <c>= : => := ?= &lt;-</c>.</summary>
    Assign = 1 << 2,

    Comma = 1 << 3,

    /// <summary>An opening parenthesis: what stands before it is called.</summary>
    Call = 1 << 4,

    /// <summary>An opening bracket or brace.</summary>
    Open = 1 << 5,

    Close = 1 << 6,

    /// <summary>A cell border in a table.</summary>
    Bar = 1 << 7,

    /// <summary>The end of a tag.</summary>
    Tag = 1 << 8,

    /// <summary>A value that counts where the one before it is missing: <c>?? || :-</c>.</summary>
    Fallback = 1 << 9,

    /// <summary>The end of a statement, or a character that has no part in naming things.</summary>
    Break = 1 << 10,

    /// <summary>A line ending.</summary>
    Line = 1 << 11,

    /// <summary>A question mark: what stands before it is a condition.</summary>
    Condition = 1 << 12,
}
