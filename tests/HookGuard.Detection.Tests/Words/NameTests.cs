using HookGuard.Detection.Words;

namespace HookGuard.Detection.Tests.Words;

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

    [TestCase("key", true)]
    [TestCase("the_production_key", true)]
    [TestCase("pagerduty_webhook_secret", true)]
    [TestCase("", false)]
    [TestCase("checkout_key", false)]
    [TestCase("datadog_key", false)]
    [TestCase("incident", false)]
    [TestCase("client_id", false)]
    [TestCase("sort_key", false)]
    [TestCase("group_of_keys", false)]
    public void A_plain_name_holds_no_other_sense(string name, bool isPlain) =>
        Assert.That(Name.Read(name).IsPlain, Is.EqualTo(isPlain));

    [TestCase("pager duty", nameof(WordClass.PagerDuty))]
    [TestCase("New Relic", nameof(WordClass.Vendor))]
    [TestCase("o_auth", nameof(WordClass.OAuth))]
    [TestCase("run_deck", nameof(WordClass.Rundeck))]
    [TestCase("public key", nameof(WordClass.OtherKey))]
    [TestCase("private-key", nameof(WordClass.OtherKey))]
    public void Two_words_may_be_one(string name, string sense) =>
        Assert.That(Name.Read(name).Has(Enum.Parse<WordClass>(sense)), Is.True);

    [TestCase(15, true)]
    [TestCase(16, false)]
    public void The_first_words_of_a_sentence_count(int before, bool isPagerDuty) =>
        Assert.That(
            Name.Read(string.Concat(Enumerable.Repeat("word ", before)) + "pagerduty").IsPagerDuty,
            Is.EqualTo(isPagerDuty)
        );

    [TestCase("incident", true)]
    [TestCase("incident_token", true)]
    [TestCase("token_of_an_incident", false)]
    [TestCase("token_id", true)]
    [TestCase("id_token", true)]
    [TestCase("id_of_a_token", false)]
    [TestCase("incident_api_token", false)]
    [TestCase("checkout", false)]
    public void The_last_of_them_decides_what_it_is(string name, bool saysNo) =>
        Assert.That(Name.Read(name).SaysNoCredential, Is.EqualTo(saysNo));
}
