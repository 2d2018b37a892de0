namespace HookGuard.Detection;

/// <summary>One reason why a value was detected. Never contains the value.</summary>
/// <param name="Text">The reason, as a short phrase for people.</param>
/// <param name="Line">The line of the reason, starting at 1; 0 if it comes from the path.</param>
public readonly record struct Evidence(string Text, int Line);
