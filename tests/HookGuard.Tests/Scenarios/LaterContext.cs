using HookGuard.Detection;

namespace HookGuard.Tests.Scenarios;

/// <summary>A value that is recorded first, and another line that says what it is, later.</summary>
internal static class LaterContext
{
    private static readonly string Value = SampleCredentials.Make(RuleCatalogue.IntegrationKey, new Random(3));

    public static string Before { get; } = $"k = \"{Value}\"\n";

    public static string After { get; } =
        $"{Before}from pagerduty import EventsApiV2Client\nclient = EventsApiV2Client(k)\n";
}
