namespace HookGuard.Detection.Tests;

public sealed class FingerprintTests
{
    [TestCase("one", "one", true)]
    [TestCase("one", "two", false)]
    public void Same_value_and_only_that_has_the_same_fingerprint(string left, string right, bool same) =>
        Assert.That(Fingerprints.Of(left) == Fingerprints.Of(right), Is.EqualTo(same));
}
