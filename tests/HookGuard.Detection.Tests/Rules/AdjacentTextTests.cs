namespace HookGuard.Detection.Tests.Rules;

/// <summary>What touches a value tells whether it is one of its own or a part of something longer.</summary>
public sealed class AdjacentTextTests
{
    private static readonly Detector Detector = new();

    [
        TestCase("{0}"),
        TestCase("({0})"),
        TestCase("x={0}"),
        TestCase("x={0}&y=1"),
        TestCase("a b={0}= "),
        TestCase("a={0}=>")
    ]
    [TestCase("use {0}."), TestCase("use {0}.\n"), TestCase("{0}@acme"), TestCase("'{0}': 1"), TestCase(".{0}")]
    [
        TestCase(" .{0}"),
        TestCase("#{0}"),
        TestCase(" ?{0}"),
        TestCase("?q={0}"),
        TestCase("https://x.org/a/{0}"),
        TestCase("/path/to/{0}")
    ]
    [
        TestCase("-k{0}"),
        TestCase("+{0}"),
        TestCase("-{0}"),
        TestCase("_{0}_"),
        TestCase("__{0}__"),
        TestCase("<!-- {0}-->")
    ]
    [
        TestCase("{0}=x"),
        TestCase("{0}=1"),
        TestCase("{0}(old)"),
        TestCase("{0}.js"),
        TestCase("a.{0}"),
        TestCase("1.{0}"),
        TestCase("x?{0}"),
        TestCase("x#{0}"),
        TestCase("%{0}"),
        TestCase("x?v={0}"),
        TestCase("x&v={0}"),
        TestCase("a/b+c/{0}"),
        TestCase("{0}/b")
    ]
    [
        TestCase("/{0}"),
        TestCase("{0}+"),
        TestCase("key_{0}"),
        TestCase("key-{0}"),
        TestCase("{0}_old"),
        TestCase("{0}-2"),
        TestCase("pd+{0}@host"),
        TestCase("a_{0}_b"),
        TestCase("rotate-{0}-now"),
        TestCase("pagerduty.{0}.txt"),
        TestCase(".env.{0}"),
        TestCase("keys/{0}/enqueue"),
        TestCase("s/{0}/X/"),
        TestCase("{0}==>X"),
        TestCase("{0}->X"),
        TestCase("==={0}==="),
        TestCase("[-{0}-]{{+x+}}"),
        TestCase(@"\u001b[33m{0}\u001b[0m"),
        TestCase(@"\033[1;31m{0}\033[0m"),
        TestCase(@"\e[33m{0}\e[0m"),
        TestCase(@"\x1b[38;5;12m{0}\x1b[K"),
        TestCase(@"\u{{1b}}[33m{0}"),
        TestCase("[33m{0}[0m"),
        TestCase("^[[0;33m{0}^[[0m"),
        TestCase("\e[33m{0}\e[0m")
    ]
    public void A_key_with_a_shape_of_its_own_is_found(string context)
    {
        var (key, text) = Fill("user-api-key", context);
        var found = Detector.Detect("notes", text);
        Assert.That(found.Select(each => text.Text.Substring(each.Span.Start, each.Span.Length)), Is.EqualTo([key]));
    }

    [
        TestCase("a{0}"),
        TestCase("{0}a"),
        TestCase("7{0}-x"),
        TestCase("x-a{0}"),
        TestCase("x_{0}1_y"),
        TestCase("Q7x/{0}"),
        TestCase("{0}+a9Z"),
        TestCase("{0}+abcde="),
        TestCase("ab3kd9xq2vw7/{0}/x")
    ]
    [TestCase("{0}\\\nx"), TestCase("{0}\\\r\nx")]
    public void A_part_of_something_longer_is_not(string context) =>
        Assert.That(Detector.Detect("notes", Fill("user-api-key", context).Text), Is.Empty);

    [TestCase("routing-key", "{0}.json"), TestCase("routing-key", "key-{0}"), TestCase("routing-key", "s/{0}/X/")]
    [TestCase("routing-key", "{0}_{0}"), TestCase("oauth-token", "see {0}/x"), TestCase("oauth-token", "old-{0}_2")]
    [TestCase("user-api-key", "{0}-{0}"), TestCase("account-api-key", "a/b_{0}/c")]
    public void Each_of_those_shapes_may_be_touched(string rule, string context)
    {
        var (key, text) = Fill(rule, context);
        var found = Detector.Detect("", text);
        Assert.That(
            found.Select(each => text.Text.Substring(each.Span.Start, each.Span.Length)),
            Is.EqualTo(Enumerable.Repeat(key, context.Split("{0}").Length - 1))
        );
    }

    [Test]
    public void Names_in_a_run_of_words_are_no_keys() =>
        Assert.That(
            Detector.Detect("notes", SourceText.From("sort-e+numeric-and-more-so-on one-u+user-name-of-this_one")),
            Is.Empty
        );

    [TestCase("pagerduty_key: {0}"), TestCase("pagerduty_keys = ['{0}']"), TestCase("pagerduty_key == '{0}'")]
    [
        TestCase("pagerduty_keys = f('{0}' == 1)"),
        TestCase("pagerduty_keys = f(a '{0}': 1)"),
        TestCase("pagerduty key {0}@host")
    ]
    [
        TestCase("pagerduty_key:\n{0}\nshort"),
        TestCase("pagerduty_key: x\n\n{0}"),
        TestCase("{0}  the pagerduty key"),
        TestCase("pagerduty key\n\t{0} 1")
    ]
    public void A_key_that_its_name_tells_is_found(string context) =>
        Assert.That(Detector.Detect("notes", Fill("integration-key", context).Text), Has.Count.EqualTo(1));

    [
        TestCase("pagerduty_keys = {{'{0}': 1}}"),
        TestCase("pagerduty_keys = {{a: 1, '{0}' = 1}}"),
        TestCase("pagerduty_keys = ['{0}': 1]")
    ]
    [
        TestCase("pagerduty_keys = f('{0}'    : 1)"),
        TestCase("pagerduty_keys:\n  \"{0}\": 1"),
        TestCase("\"{0}\": pagerduty_key")
    ]
    public void A_value_that_another_is_given_to_is_a_name(string context) =>
        Assert.That(Detector.Detect("notes", Fill("integration-key", context).Text), Is.Empty);

    [
        TestCase("{0}  pagerduty-key.tar.gz"),
        TestCase("pagerduty key\n{0}  a.zip"),
        TestCase("pagerduty key\n{0}\tb/c"),
        TestCase("pagerduty key\n\\{0}  a.zip")
    ]
    [TestCase("pagerduty key\n{0} 1234 a.zip")]
    public void A_sum_stands_before_a_file(string context) =>
        Assert.That(Detector.Detect("notes", Fill("integration-key", context).Text), Is.Empty);

    [TestCase(48, false)]
    [TestCase(47, true)]
    public void A_line_of_a_block_is_no_key(int width, bool isFound)
    {
        var line = new string(
            new Random(8).GetItems<char>("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789", width)
        );
        var text = Fill("integration-key", $"pagerduty_key = <<\n{line}\n{{0}}\n").Text;
        Assert.That(Detector.Detect("notes", text), Has.Count.EqualTo(isFound ? 1 : 0));
    }

    private static (string Key, SourceText Text) Fill(string rule, string context)
    {
        var key = SampleCredentials.Make(RuleCatalogue.All.Single(each => each.Id == rule), new Random(11));
        return (key, SourceText.From(string.Format(null, context, key)));
    }
}
