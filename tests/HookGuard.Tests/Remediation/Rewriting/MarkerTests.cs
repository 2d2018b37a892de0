using HookGuard.Detection;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Tests.Remediation.Rewriting;

/// <summary>What a rewrite leaves in the place of a credential must not be taken for one.</summary>
public sealed class MarkerTests
{
    private static readonly Detector Detector = new();

    private static readonly string[] Names =
    [
        "pagerduty_api_key",
        "PAGERDUTY_TOKEN",
        "pagerduty_routing_key",
        "pagerduty_integration_key",
        "pagerduty_service_key",
        "pagerduty_client_secret",
        "pagerduty_webhook_secret",
        "pagerduty_runner_secret",
        "pagerduty_password",
        "pd_token",
        "rundeck_token",
    ];

    private static readonly string[] Places =
    [
        "{0} = '{1}'",
        "{0}={1}",
        "export {0}=\"{1}\"",
        "pagerduty:\n  {0}: {1}",
        "{{\"pagerduty\":{{\"{0}\":\"{1}\"}}}}",
        "curl -H \"Authorization: Token token={1}\" https://api.pagerduty.com/users",
        "curl -H \"Authorization: Bearer {1}\" https://api.pagerduty.com/users",
        "https://events.pagerduty.com/integration/{1}/enqueue",
        "https://example.pagerduty.com/private/{1}/feed",
    ];

    [Test]
    public void It_is_none_under_any_name_and_in_any_place(
        [ValueSource(nameof(Places))] string place,
        [Values("a.py", "a.yaml", "a.json", "a.sh", ".env")] string path
    )
    {
        foreach (var name in Names)
        {
            var text = string.Format(null, place, name, SecretForms.Marker);
            Assert.That(Detector.Detect(path, SourceText.From(text)), Is.Empty, text);
        }
    }
}
