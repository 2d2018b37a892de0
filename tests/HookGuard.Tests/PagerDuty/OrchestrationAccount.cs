namespace HookGuard.Tests.PagerDuty;

/// <summary>An account with one event orchestration, whose routing keys are made and removed.</summary>
internal static class OrchestrationAccount
{
    /// <param name="old">The key that it has.</param>
    /// <param name="made">The key that it makes.</param>
    public static ApiServer Of(string old, string made)
    {
        Dictionary<string, string> keys = new(StringComparer.Ordinal) { ["i-old"] = old };
        return new(request =>
        {
            lock (keys)
            {
                switch (request.Method, request.Path)
                {
                    case ("GET", "/abilities"):
                        return new ApiReply(200, """{"abilities":[]}""");
                    case ("GET", "/event_orchestrations"):
                        return new ApiReply(200, """{"orchestrations":[{"id":"o-1","name":"Front door"}]}""");
                    case ("GET", "/services"):
                        return new ApiReply(200, """{"services":[]}""");
                    case ("GET", "/rulesets"):
                        return new ApiReply(200, """{"rulesets":[]}""");
                    case ("GET", "/event_orchestrations/o-1/integrations"):
                        return new ApiReply(
                            200,
                            $$"""{"integrations":[{{string.Join(',', keys.Select(Integration))}}]}"""
                        );
                    case ("POST", "/event_orchestrations/o-1/integrations"):
                        keys["i-new"] = made;
                        return new ApiReply(201, $$"""{"integration":{{Integration(new("i-new", made))}}}""");
                    case ("DELETE", "/event_orchestrations/o-1/integrations/i-old"):
                        keys.Remove("i-old");
                        return new ApiReply(204);
                    default:
                        return new ApiReply(404);
                }
            }
        });
    }

    private static string Integration(KeyValuePair<string, string> key) =>
        $$$"""{"id":"{{{key.Key}}}","label":"L","parameters":{"routing_key":"{{{key.Value}}}"}}""";
}
