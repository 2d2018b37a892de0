using HookGuard.Detection.Candidates;

namespace HookGuard.Detection.Tests.Candidates;

public sealed class PlaceholdersTests
{
    /// <summary>Neither words nor a pattern.</summary>
    private const string Plain = "Q7Zk9pX2mLwT4vB";

    [Test]
    public void A_value_without_words_or_a_pattern_is_none() => Assert.That(Placeholders.Is(Plain), Is.False);

    [TestCase(
        "example examples sample dummy changeme redacted removed revoked placeholder replace replaceme insert invalid"
    )]
    [TestCase(
        "foobar lorem masked hidden censored deadbeef notreal mysecret mytoken qwerty EXAMPLE Dummy xxxxx XXXXXX"
    )]
    [TestCase("routing-key api-token someRoutingKey")]
    public void Words_say_that_a_value_is_made_up(string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.That(Placeholders.Is($"{word}-{Plain}"), Is.True, word);
            Assert.That(Placeholders.Is($"{Plain}-{word}"), Is.True, word);
        }
    }

    [TestCase("Example")]
    [TestCase("RoutingKey")]
    [TestCase("xxxxx")]
    [TestCase("aaaaaaa")]
    [TestCase("1234567")]
    [TestCase("changeme")]
    public void A_part_says_nothing_of_a_value_whose_shape_tells_what_it_is(string part)
    {
        const int Rounds = 1000;
        var random = new Random(11);
        var detector = new Detector();
        foreach (var rule in new[] { RuleCatalogue.UserApiKey, RuleCatalogue.AccountApiKey })
        {
            var found = 0;
            for (var round = 0; round < Rounds; round++)
            {
                var key = SampleCredentials.Make(rule, random);
                var at = random.Next(2, key.Length - part.Length + 1);
                var forced = $"{key[..at]}{part}{key[(at + part.Length)..]}";
                found += detector.Detect("a.py", SourceText.From($"key = \"{forced}\"")).Count;
            }

            // The rest of some is words by chance.
            Assert.That(found, Is.AtLeast(Rounds * 99 / 100));
        }
    }

    [TestCase("ExampleKeyExampleK")]
    [TestCase("YourPagerDutyToken")]
    [TestCase("example-key-123456")]
    [TestCase("xxxxxxxxxxxxxxxxxx")]
    [TestCase("REPLACE_WITH_TOKEN")]
    [TestCase("abcdefghij12345678")]
    [TestCase("YOUR-API-KEY-00000")]
    [TestCase("REMOVED-BY-HOOKGUARD")]
    public void Words_and_rows_that_are_all_of_a_value_make_it_a_sample(string value) =>
        Assert.That(Placeholders.IsWhole(value), Is.True);

    [TestCase("user-api-key", "\"{0}\"")]
    [TestCase("user-api-key", "use {0} here")]
    [TestCase("user-api-key", "a,{0},b")]
    [TestCase("api-key", "Authorization: Token token={0}")]
    [TestCase("api-key", "PAGERDUTY_API_KEY={0}")]
    [TestCase("api-key", "pagerduty_token = \"{0}\"")]
    public void Hardly_any_random_key_is_words(string id, string format)
    {
        var rule = RuleCatalogue.All.Single(rule => rule.Id == id);
        const int Rounds = 100_000;
        var random = new Random(12);
        var detector = new Detector();
        var missed = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var key = SampleCredentials.Make(rule, random);
            if (detector.Detect("a.txt", SourceText.From(string.Format(null, format, key))).Count == 0)
            {
                missed.Add(key[^4..]);
            }
        }

        Assert.That(missed, Has.Count.AtMost(Rounds / 20_000));
    }

    [TestCase("xxxx")]
    [TestCase("routing")]
    [TestCase("api-key")]
    [TestCase("api-zzyzx-token")]
    [TestCase("api-id-token")]
    [TestCase("api-v1-token")]
    [TestCase("exampl")]
    public void Fewer_letters_stand_in_random_values_too(string words) =>
        Assert.That(Placeholders.Is($"{words}-{Plain}"), Is.False);

    [TestCase("adgjmps", true)]
    [TestCase("adgjmpsv", false)]
    [TestCase("0246813", true)]
    [TestCase("02468bdf", false)]
    [TestCase("02468bd", true)]
    public void Random_values_hold_more_than_seven_different_characters(string alphabet, bool isPattern)
    {
        var value = new string(new Random(4).GetItems<char>(alphabet, 32));
        Assert.That(value.Distinct().Count(), Is.EqualTo(alphabet.Length));
        Assert.That(Placeholders.IsPattern(value), Is.EqualTo(isPattern));
    }

    [TestCase("4fQ7Zp9XkL4fQ7Zp9XkL", true)]
    [TestCase("4fQ7Zp9XkL4fQ7Zp9XkM", false)]
    [TestCase("4fQ7Zp9XkLw4fQ7Zp9XkL", false)]
    [TestCase("4fQ7Zp9XkL4fQ7Zp9XkL4", true)]
    public void A_value_is_repeated_where_all_of_it_is(string value, bool isPattern) =>
        Assert.That(Placeholders.IsPattern(value), Is.EqualTo(isPattern));

    [TestCase("Q7aaaaaaaZk9pX2mLwT4", true)]
    [TestCase("Q7aaaaaaZk9pX2mLwT4B", false)]
    [TestCase("Q7abcdefgZk9pX2mLwT4", true)]
    [TestCase("Q7abcdefZk9pX2mLwT4B", false)]
    [TestCase("Qz56789abZk3pX2mLwT4", true)]
    [TestCase("Qz56789ABZk3pX2mLwT4", true)]
    [TestCase("Qz4567890Zk3pX2mLwTB", true)]
    [TestCase("Qz56789bcZk3pX2mLwT4", false)]
    [TestCase("Qz56788abZk3pX2mLwT4", false)]
    [TestCase("Qaabbccddwk3pX2mLwT4", false)]
    public void A_long_row_of_characters_in_order_is_a_pattern(string value, bool isPattern) =>
        Assert.That(Placeholders.IsPattern(value), Is.EqualTo(isPattern));

    [TestCase("abnoxyghuvklefstcdpq", false)]
    [TestCase("abcnoxyghuvklefstpqr", true)]
    [TestCase("aaffkkppuuzzeejjoott", false)]
    [TestCase("aaabffkkppuuzzeejjoo", true)]
    [TestCase("aQbRcSdTeUfVgWhXiYjZ", true)]
    [TestCase("aQbRcSdTeUkVgZhXpWjM", false)]
    public void So_are_steps_that_make_up_more_than_half(string value, bool isPattern) =>
        Assert.That(Placeholders.IsPattern(value), Is.EqualTo(isPattern));

    [TestCase("a7k2q9w4z1m8x3t6p0v5", true)]
    [TestCase("7k2q9w4z1m8x3t6p0v5b", true)]
    [TestCase("a7k2q9w4z1m8x3t6p0vb", false)]
    [TestCase("ab7k2q9w4z1m8x3t6p0v", false)]
    [TestCase("a7k2q9w4z1m8x3-6p0v5", false)]
    [TestCase("a7k2q9w4z1m8x3t6p0-5", false)]
    public void Letters_and_digits_in_turn_are_typed(string value, bool isPattern) =>
        Assert.That(Placeholders.IsPattern(value), Is.EqualTo(isPattern));
}
