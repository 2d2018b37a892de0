namespace HookGuard.Detection.Tests.Context;

/// <summary>
/// Configuration that holds the secrets of several products: what stands in a section, item, block, prefix or class of another one is not
/// PagerDuty's, whatever that one is called. In each form <c>other</c> is that product, <c>VALUE</c> its secret and <c>OWN</c> PagerDuty's.
/// </summary>
public sealed class OwnershipTests
{
    private static readonly Detector Detector = new();

    private static readonly string Key = SampleCredentials.Make(RuleCatalogue.IntegrationKey, new Random(3));

    private static readonly string[] Values =
    [
        SampleCredentials.Make(RuleCatalogue.IntegrationKey, new Random(5)),
        SampleCredentials.Make(RuleCatalogue.RundeckToken, new Random(6)),
        SampleCredentials.Make(RuleCatalogue.ApiKey, new Random(7)),
    ];

    private static readonly TestCaseData[] Forms =
    [
        Form("conf.yaml", "pagerduty:\n  enabled: true\n  service_key: OWN\nother:\n  enabled: true\n  token: VALUE\n"),
        Form("conf.toml", "[pagerduty]\non = true\napi_key = \"OWN\"\n\n[other]\non = true\napi_key = \"VALUE\"\n"),
        Form(
            "appsettings.json",
            """
            {
              "PagerDuty": {
                "Enabled": true,
                "ApiKey": "OWN"
              },
              "Other": {
                "Enabled": true,
                "ClientSecret": "VALUE"
              }
            }
            """
        ),
        Form(
            "alertmanager.yml",
            """
            receivers:
            - name: pagerduty
              pagerduty_configs:
              - service_key: OWN
              other_configs:
              - api_key: VALUE
            """
        ),
        Form(
            "notify.py",
            """
            import pagerduty

            client = pagerduty.EventsApiV2Client("OWN")
            OTHER_TOKEN = "VALUE"
            """
        ),
        Form("channels.yaml", "channels:\n- type: pagerduty\n  api_key: OWN\n- type: other\n  api_key: VALUE\n"),
        Form(
            "main.tf",
            """
            provider "pagerduty" {
              token = "OWN"
            }

            provider "other" {
              token = "VALUE"
            }
            """
        ),
        Form(".env", "PAGERDUTY_ENABLED=false\nPAGERDUTY_API_KEY=OWN\nOTHER_ENABLED=true\nOTHER_API_KEY=VALUE\n"),
        Form(
            "values.yaml",
            """
            alerting:
              pagerduty:
                enabled: false
                integration-key: OWN
              other:
                enabled: true
                auth:
                  password: VALUE
            """
        ),
    ];

    [TestCaseSource(nameof(Forms))]
    public void The_secret_of_another_product_does_not_block_and_that_of_PagerDuty_does(string path, string form)
    {
        var wrong = (
            from own in new[] { "", Key }
            from vendor in Vendors.All
            from value in Values
            let text = Fill(form, vendor, own, value)
            where Blocked(path, text) != own
            select text
        ).ToList();
        Assert.That(wrong, Is.Empty, $"{wrong.Count} of {2 * Vendors.All.Count * Values.Length}");
    }

    private static string Blocked(string path, string text) =>
        string.Join(
            ' ',
            Detector
                .Detect(path, SourceText.From(text))
                .Where(Differences.Blocks)
                .Select(found => text[found.Span.Start..found.Span.End])
        );

    private static string Fill(string form, string vendor, string own, string value) =>
        form.Replace("other", vendor, StringComparison.Ordinal)
            .Replace("Other", $"{char.ToUpperInvariant(vendor[0])}{vendor[1..]}", StringComparison.Ordinal)
            .Replace("OTHER", vendor.ToUpperInvariant(), StringComparison.Ordinal)
            .Replace("OWN", own, StringComparison.Ordinal)
            .Replace("VALUE", value, StringComparison.Ordinal);

    private static TestCaseData Form(string path, string form) => new TestCaseData(path, form).SetArgDisplayNames(path);
}
