using HookGuard.Detection.Context;

namespace HookGuard.Detection.Tests.Context;

/// <summary>Where a text names a product, whatever the blocks are that it is read in.</summary>
public sealed class MentionsTests
{
    [Test]
    public void A_mention_is_found_wherever_it_stands(
        [Values(0, 1, 1015, 1020, 1023, 1024, 1025, 2047, 2048, 5000)] int at
    )
    {
        var text = $"{new string(' ', at)}PagerDuty{new string(' ', 1500)}rundeck";
        var mentions = new Mentions(text);
        var pagerDuty = new Mention(at, 9, Product.PagerDuty);
        var rundeck = new Mention(at + 1509, 7, Product.Rundeck);

        Assert.That(mentions.TryFind(0, text.Length, null, out var found) ? found : default, Is.EqualTo(pagerDuty));
        Assert.That(
            mentions.TryFind(at, at + 1, Product.PagerDuty, out found) ? found : default,
            Is.EqualTo(pagerDuty)
        );
        Assert.That(
            mentions.TryFind(0, text.Length, Product.Rundeck, out found) ? found : default,
            Is.EqualTo(rundeck)
        );
        Assert.That(mentions.TryFindLast(0, text.Length, null, out found) ? found : default, Is.EqualTo(rundeck));
        Assert.That(mentions.TryFindLast(at, at + 1, null, out found) ? found : default, Is.EqualTo(pagerDuty));
        Assert.That(
            mentions.TryFindLast(0, text.Length, Product.PagerDuty, out found) ? found : default,
            Is.EqualTo(pagerDuty)
        );
    }

    [Test]
    public void A_range_holds_what_begins_in_it([Values(0, 1020, 1024)] int at)
    {
        var mentions = new Mentions($"{new string(' ', at)}pagerduty and slack");
        Assert.That(mentions.Any(0, at, Product.PagerDuty), Is.False);
        Assert.That(mentions.Any(at + 1, at + 19, Product.PagerDuty), Is.False);
        Assert.That(mentions.Any(at, at + 19, Product.Rundeck), Is.False);
        Assert.That(mentions.TryFindLast(0, at, null, out _), Is.False);
        Assert.That(mentions.TryFindLast(at + 1, at + 14, null, out _), Is.False);
        Assert.That(mentions.Any(at, at + 14, Product.Other), Is.False);
        Assert.That(mentions.Any(at, at + 15, Product.Other), Is.True);
        Assert.That(mentions.Any(at, at, Product.PagerDuty), Is.False);
    }

    [Test]
    public void The_first_is_found_in_a_text_of_any_length([Values(0, 1, 16_375, 16_380, 16_384, 40_000)] int at)
    {
        var mentions = new Mentions($"{new string(' ', at)}pager_duty pagerduty {new string('x', at)}");
        Assert.That(mentions.First(Product.PagerDuty), Is.EqualTo(at));
        Assert.That(mentions.First(Product.Rundeck), Is.EqualTo(-1));
        Assert.That(new Mentions(string.Empty).First(Product.PagerDuty), Is.EqualTo(-1));
    }

    [TestCase("pager_duty", 10, nameof(Product.PagerDuty))]
    [TestCase("Pager-Duty", 10, nameof(Product.PagerDuty))]
    [TestCase("eventsAPIsession", 16, nameof(Product.PagerDuty))]
    [TestCase("http_delivery_method", 20, nameof(Product.PagerDuty))]
    [TestCase("process automation", 18, nameof(Product.Rundeck))]
    [TestCase("opsgenie", 1, nameof(Product.Other))]
    public void A_name_is_read_in_any_case(string name, int length, string product)
    {
        Assert.That(new Mentions($"a {name} b").TryFind(0, 30, null, out var found), Is.True);
        Assert.That((found.Start, found.Length, found.Product.ToString()), Is.EqualTo((2, length, product)));
    }
}
