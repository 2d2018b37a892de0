namespace HookGuard.Detection.Context;

/// <summary>A place in the text that names a product.</summary>
internal readonly record struct Mention(int Start, int Length, Product Product);
