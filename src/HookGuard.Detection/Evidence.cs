namespace HookGuard.Detection;

/// <summary>One reason for, or against, reading a value as a credential. Never holds the value.</summary>
/// <param name="Text">The reason, as a short phrase for people.</param>
/// <param name="Line">The line that it stands on, starting at 1, or 0 where it comes from the path.</param>
public readonly record struct Evidence(string Text, int Line);
