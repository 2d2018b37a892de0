using System.Security.Cryptography;
using System.Text;

namespace HookGuard.Detection.Tests;

public sealed class FingerprintTests
{
    [TestCase("one", "one", true)]
    [TestCase("one", "two", false)]
    public void Same_value_and_only_that_has_the_same_fingerprint(string left, string right, bool same) =>
        Assert.That(Fingerprints.Of(left) == Fingerprints.Of(right), Is.EqualTo(same));

    [TestCase("one")]
    [TestCase("größer")]
    [TestCase("")]
    public void The_recipe_never_changes_because_allowances_hold_fingerprints(string value)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("hookguard fingerprint 1\0" + value));
        Assert.That(Fingerprints.Of(value), Is.EqualTo("hg1:" + Convert.ToHexStringLower(hash)[..16]));
    }
}
