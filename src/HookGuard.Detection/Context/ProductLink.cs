namespace HookGuard.Detection.Context;

/// <summary>The nearest place that ties a value to a product; <paramref name="At"/> is -1 where that is the path.</summary>
internal readonly record struct ProductLink(Proximity Reach, int At);
