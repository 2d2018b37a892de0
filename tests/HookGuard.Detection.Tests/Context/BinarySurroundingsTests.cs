namespace HookGuard.Detection.Tests.Context;

public sealed class BinarySurroundingsTests
{
    private static readonly string Key = SampleCredentials.Make(RuleCatalogue.IntegrationKey, new Random(1));

    [Test]
    public void A_pool_of_strings_ties_no_name_to_a_value() =>
        Assert.That(Detect($"\0\u0001\0PAGERDUTY_ROUTING_KEY={Key}\0\0\u0002other\0"), Is.Empty);

    [TestCase("HOME=/root\0", "\0LANG=C\0")]
    [TestCase("", "\0A=\0B=1\0")]
    [TestCase("text:\nHOME=/root\0A=1\0", "\0LANG=C\0\nmore\n")]
    [TestCase("text:\nHOME=/root\0", "\0\nmore\0\n")]
    [TestCase("A_1=\0B=\0", "\0")]
    [TestCase("A=1\0B=\0", "\0\n")]
    [TestCase("A=1\0B=1\0", "\0C=1")]
    public void The_variables_of_a_process_are_names_and_values(string before, string after) =>
        Assert.That(Detect($"{before}PAGERDUTY_ROUTING_KEY={Key}{after}"), Has.Count.EqualTo(1));

    [TestCase("A=1\0other\0", "\0B=1\0")]
    [TestCase("A=1\0B=1\0", "\0other\0")]
    [TestCase("A=1\0B=1\0", "\0\u0002=1\0")]
    public void Beside_other_strings_they_are_not(string before, string after) =>
        Assert.That(Detect($"{before}PAGERDUTY_ROUTING_KEY={Key}{after}"), Is.Empty);

    [Test]
    public void One_stray_character_does_not_hide_a_value() =>
        Assert.That(Detect($"PAGERDUTY_ROUTING_KEY={Key}\0\nmore text\n"), Has.Count.EqualTo(1));

    [Test]
    public void A_shape_that_speaks_for_itself_counts_in_binary_data_too() =>
        Assert.That(
            Detect($"\0\u0001\0\u0003{SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(1))}\0\0\0"),
            Has.Count.EqualTo(1)
        );

    private static IReadOnlyList<DetectedSecret> Detect(string text) =>
        new Detector().Detect("a", SourceText.From(text));
}
