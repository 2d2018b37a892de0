using HookGuard.Detection.Candidates;

namespace HookGuard.Detection.Tests.Candidates;

/// <summary>Values are cut from runs of random characters, so that none stands here.</summary>
public sealed class ValueShapesTests
{
    private const string Mixed = "Alphanumeric32, Opaque";

    [TestCase("u+", 18, "UserKey")]
    [TestCase("e+", 18, "AccountKey")]
    [TestCase("u+", 19, "Opaque")]
    [TestCase("a+", 18, "Opaque20, Opaque")]
    [TestCase("u-", 18, "Opaque20, Opaque")]
    [TestCase("", 19, "None")]
    [TestCase("", 20, "Opaque20, Opaque")]
    [TestCase("", 21, "Opaque")]
    [TestCase("", 31, "Opaque")]
    [TestCase("", 32, Mixed)]
    [TestCase("", 33, "Opaque")]
    [TestCase("R0", 30, Mixed)]
    [TestCase("", 128, "Opaque")]
    [TestCase("", 129, "None")]
    public void Length_and_beginning_tell_the_shape(string head, int tail, string shape) =>
        Assert.That(ValueShapes.Of(head + Random(Alphanumeric, tail)).ToString(), Is.EqualTo(shape));

    [TestCase(Hex, 32, "Hex32, Alphanumeric32, Opaque")]
    [TestCase("0123456789ABCDEF", 32, "Hex32, Alphanumeric32, Opaque")]
    [TestCase("0123456789aBcDeF", 32, Mixed)]
    [TestCase("0123456789", 32, "Opaque")]
    [TestCase("abcdef", 32, "None")]
    [TestCase(Hex, 64, "Hex64, Opaque")]
    [TestCase("0123456789ABCDEF", 64, "Hex64, Opaque")]
    [TestCase(Hex + "g", 64, "Opaque")]
    [TestCase(Upper + Digits, 26, "Ulid, Opaque")]
    [TestCase(Upper, 26, "None")]
    [TestCase(Digits, 26, "Opaque")]
    [TestCase("abcdefghijklmnop" + Digits, 26, "Opaque")]
    [TestCase(Upper + Digits, 32, Mixed)]
    [TestCase("abcdefghijklmnopqrstuvwxyz", 20, "None")]
    [TestCase(Upper + Digits, 20, "Opaque, Doubtful20")]
    [TestCase("bcdfghjklmnpqrstvwxz" + Digits, 20, "Opaque, Doubtful20")]
    [TestCase("abcDEF012345-_", 32, "Opaque")]
    public void So_does_the_alphabet(string alphabet, int length, string shape) =>
        Assert.That(ValueShapes.Of(Random(alphabet, length)).ToString(), Is.EqualTo(shape));

    [Test]
    public void A_routing_key_has_capitals_and_digits_only()
    {
        Assert.That(ValueShapes.Of("R0" + Random(Upper + Digits, 30)).ToString(), Does.StartWith("RoutingKey"));
        Assert.That(ValueShapes.Of("R1" + Random(Upper + Digits, 30)).ToString(), Does.Not.Contain("RoutingKey"));
        Assert.That(ValueShapes.Of("Q0" + Random(Upper + Digits, 30)).ToString(), Does.Not.Contain("RoutingKey"));
    }

    [TestCase("pdus+_0{0}_{1}", 4, "OAuthToken")]
    [TestCase("pdeu+_0{0}_{1}", 4, "OAuthToken")]
    [TestCase("pdus+_1{0}_{1}", 4, "OAuthRefreshToken")]
    [TestCase("pdus+_9{0}_{1}", 10, "OAuthToken")]
    [TestCase("pdus+_0{0}_{1}", 3, "Opaque")]
    [TestCase("pdus+_0{0}_{1}", 11, "Opaque")]
    [TestCase("pdeu+_0{0}_{1}", 11, "Opaque")]
    [TestCase("pdes+_0{0}_{1}", 7, "Opaque")]
    [TestCase("pduu+_0{0}_{1}", 7, "Opaque")]
    [TestCase("pdus+_a{0}_{1}", 7, "Opaque")]
    [TestCase("pdus-_0{0}_{1}", 7, "Opaque")]
    [TestCase("pdus+-0{0}_{1}", 7, "Opaque")]
    [TestCase("pdus+_0{0}-{1}", 7, "Opaque")]
    [TestCase("pdus+_0a{0}_{1}", 6, "Opaque")]
    [TestCase("pdus+_0{0}_{1}", 7, "OAuthToken")]
    public void An_OAuth_token_has_a_region_a_digit_a_tag_and_a_UUID(string format, int tag, string shape)
    {
        var value = string.Format(null, format, Random(Upper + Digits, tag), Uuid());
        Assert.That(ValueShapes.Of(value).ToString(), Is.EqualTo(shape));
        Assert.That(ValueShapes.Of(value[..^1] + "g").ToString(), Is.EqualTo("Opaque"));
    }

    [TestCase("existing-subscription", true)]
    [TestCase("nl80211_txq_attrs_kz", true)]
    [TestCase("nl80211ztxqqattrs7kz", false)]
    [TestCase("nl80211_Txq_attrs_kz", false)]
    public void Words_that_are_set_apart_are_identifiers(string value, bool isIdentifier) =>
        Assert.That(ValueShapes.IsIdentifier(value), Is.EqualTo(isIdentifier));

    private const string Digits = "0123456789";
    private const string Hex = Digits + "abcdef";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Alphanumeric = Upper + "abcdefghijklmnopqrstuvwxyz" + Digits;

    private static Guid Uuid()
    {
        var bytes = new byte[16];
        new Random(1).NextBytes(bytes);
        return new Guid(bytes);
    }

    private static string Random(string alphabet, int length) =>
        new(new Random(length).GetItems<char>(alphabet, length));
}
