using HookGuard.Detection;

namespace HookGuard.Reporting;

/// <summary>How values are written in reports and configuration.</summary>
internal static class ConfidenceNames
{
    public static string Of(Confidence confidence) =>
        confidence switch
        {
            Confidence.High => "high",
            Confidence.Medium => "medium",
            _ => "low",
        };
}
