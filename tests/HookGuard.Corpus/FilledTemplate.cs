namespace HookGuard.Corpus;

/// <summary>A file of the corpus, ready to be scanned.</summary>
/// <param name="Path">The path that the detector is told.</param>
/// <param name="Text">The decoded text that <see cref="Planted"/> refers to.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Planted">The credentials in it, in the order of their position.</param>
public sealed record FilledTemplate(string Path, string Text, byte[] Content, IReadOnlyList<Planted> Planted);
