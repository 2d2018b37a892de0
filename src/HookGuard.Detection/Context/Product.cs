namespace HookGuard.Detection.Context;

/// <summary>Whose value it may be.</summary>
internal enum Product
{
    PagerDuty,
    Rundeck,

    /// <summary>Any other product that has keys of its own.</summary>
    Other,
}
