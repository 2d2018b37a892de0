using System.Buffers;

namespace HookGuard.Detection.Surroundings;

/// <summary>Literals of which one stands in every text where a value without a shape of its own can be a credential.</summary>
internal static class Triggers
{
    private static readonly SearchValues<string> Literals = SearchValues.Create(
        [
            "pager",
            "pypd",
            "apisession",
            "apiv2client",
            "pdpyras",
            "pygerduty",
            "pdjs",
            "pdagent",
            "pd_",
            "pd-",
            "pd.",
            "_pd",
            "-pd",
            "pdkey",
            "pdtoken",
            "pdapi",
            "pdauth",
            "pdsecret",
            "\"pd",
            "'pd",
            "pd ",
            "routing",
            "integration",
            "service",
            "orchestration",
            "event",
            "token",
            "rundeck",
            "runbook",
            "rd_",
            "runner",
            "x-ere",
            "/webhook/",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    public static bool StandIn(ReadOnlySpan<char> text) => text.ContainsAny(Literals);
}
