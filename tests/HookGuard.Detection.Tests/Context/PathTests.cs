namespace HookGuard.Detection.Tests.Context;

public sealed class PathTests
{
    private static readonly Detector Detector = new();

    private static readonly string Key = SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(5));

    [TestCase("test"), TestCase("tests"), TestCase("Test"), TestCase("Tests"), TestCase("spec"), TestCase("specs")]
    [TestCase("fixtures"), TestCase("fixture"), TestCase("cassettes"), TestCase("testdata"), TestCase("mock")]
    [TestCase("mocks"), TestCase("examples"), TestCase("example")]
    public void Among_tests_and_examples_nothing_is_sure(string word)
    {
        Assert.That(ConfidenceIn($"src/{word}/client.rb"), Is.EqualTo(Confidence.Medium));
        Assert.That(ConfidenceIn($"src/{word}_client.rb"), Is.EqualTo(Confidence.Medium));
    }

    [TestCase("src/contest.rb")]
    [TestCase("latest/client.rb")]
    [TestCase("client.rb")]
    [TestCase("")]
    public void Elsewhere_a_shape_of_its_own_is(string path) =>
        Assert.That(ConfidenceIn(path), Is.EqualTo(Confidence.High));

    [TestCase("pagerduty/web.txt", "the folder name contains PagerDuty")]
    [TestCase("keys/pagerduty.txt", "the file name contains PagerDuty")]
    [TestCase("pagerduty.txt", "the file name contains PagerDuty")]
    [TestCase("/pagerduty", "the file name contains PagerDuty")]
    public void What_the_path_names_is_evidence(string path, string reason)
    {
        var key = SampleCredentials.Make(RuleCatalogue.IntegrationKey, new Random(6));
        var evidence = Detector.Detect(path, SourceText.From($"integration_key = {key}\n")).Single().Evidence;
        Assert.That(evidence, Does.Contain(new Evidence(reason, Line: 0)));
    }

    private static Confidence ConfidenceIn(string path) =>
        Detector.Detect(path, SourceText.From($"x = '{Key}'\n")).Single().Confidence;
}
