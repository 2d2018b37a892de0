namespace HookGuard.Detection.Context;

/// <summary>A place in the text that names a product.</summary>
internal readonly record struct Mention(int Start, int Length, Product Product);

/// <summary>Whose value it may be.</summary>
internal enum Product
{
    PagerDuty,
    Rundeck,

    /// <summary>Any other product that has keys of its own.</summary>
    Other,
}
