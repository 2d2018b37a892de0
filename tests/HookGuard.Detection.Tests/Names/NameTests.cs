using HookGuard.Detection.Names;

namespace HookGuard.Detection.Tests.Names;

public sealed class NameTests
{
    [TestCase("PAGERDUTY_API_KEY")]
    [TestCase("pagerDutyApiKey")]
    [TestCase("PagerDuty:APIKey")]
    [TestCase("pagerduty.com/api-key")]
    [TestCase("Pager Duty API key")]
    [TestCase("pagerdutyapikey")]
    [TestCase("pdToken")]
    [TestCase("PD_INTEGRATION")]
    public void A_name_means_PagerDuty_in_any_case_style(string name) =>
        Assert.That(Name.Read(name).MeansPagerDuty, Is.True);

    [TestCase("pd")]
    [TestCase("pdf_path")]
    [TestCase("STRIPE_API_KEY")]
    public void Other_names_do_not(string name) => Assert.That(Name.Read(name).MeansPagerDuty, Is.False);

    [TestCase("routing_key", true)]
    [TestCase("IntegrationKeys", true)]
    [TestCase("X-Routing-Key", true)]
    [TestCase("routing_key_hash", false)]
    [TestCase("api_key", false)]
    public void Keys_of_the_Events_API_are_told_from_others(string name, bool isEventsKey) =>
        Assert.That(Name.Read(name).IsEventsKey, Is.EqualTo(isEventsKey));

    [TestCase("dedup_key")]
    [TestCase("incidentKey")]
    [TestCase("PAGERDUTY_CLIENT_ID")]
    [TestCase("nextPageToken")]
    [TestCase("token_sha256")]
    public void The_last_telling_word_may_say_that_it_is_no_credential(string name) =>
        Assert.That(Name.Read(name).SaysNoCredential, Is.True);

    [TestCase("api_key", true)]
    [TestCase("prodAccessToken", true)]
    [TestCase("stripe_api_key", false)]
    [TestCase("checkout_token", false)]
    public void A_generic_name_does_not_say_whose_it_is(string name, bool isGeneric) =>
        Assert.That(Name.Read(name).IsGenericCredential, Is.EqualTo(isGeneric));
}
