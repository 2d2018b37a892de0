namespace HookGuard.Corpus;

/// <summary>A credential that stands in a filled template, and where.</summary>
/// <param name="Rule">The id of the rule that has to find it.</param>
/// <param name="Value">The decoded value.</param>
/// <param name="Span">Where it stands. For one inside an encoded block, the block: its exact characters depend on the encoding.</param>
/// <param name="InBlock">Whether the span is that of the block around it.</param>
public sealed record Planted(string Rule, string Value, Range Span, bool InBlock);
