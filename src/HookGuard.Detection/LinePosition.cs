namespace HookGuard.Detection;

/// <summary>A place in a text. Both parts start at 1.</summary>
/// <param name="Line">The line, counted over LF, CRLF and CR endings.</param>
/// <param name="Column">The column, in UTF-16 code units of the decoded text.</param>
public readonly record struct LinePosition(int Line, int Column);
