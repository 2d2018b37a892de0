namespace HookGuard.Detection;

/// <summary>A credential type. Ids are stable and public: reports, allow comments and configuration refer to them.</summary>
/// <param name="Id">The stable id, such as <c>user-api-key</c>.</param>
/// <param name="Name">Its name in reports, such as <c>PagerDuty user API key</c>.</param>
/// <param name="Grants">What it gives access to, in one sentence.</param>
/// <param name="WarnOnly">Whether a finding warns, and never blocks, unless configured otherwise.</param>
public sealed record Rule(string Id, string Name, string Grants, bool WarnOnly = false);
