namespace HookGuard.Detection;

/// <summary>A kind of credential. Ids are stable and public: they stand in reports, allow comments and configuration.</summary>
/// <param name="Id">The stable id, such as <c>user-api-key</c>.</param>
/// <param name="Name">What people call it, such as <c>PagerDuty user API key</c>.</param>
/// <param name="Grants">One sentence: what whoever holds it can do.</param>
/// <param name="WarnOnly">Whether a finding warns, and never blocks, unless configured otherwise.</param>
public sealed record Rule(string Id, string Name, string Grants, bool WarnOnly = false);
