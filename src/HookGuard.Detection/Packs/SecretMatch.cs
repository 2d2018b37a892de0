namespace HookGuard.Detection.Packs;

/// <summary>A value that has the form of a kind.</summary>
internal readonly record struct SecretMatch(SecretKind Kind, TextSpan Span, string Prefix);
