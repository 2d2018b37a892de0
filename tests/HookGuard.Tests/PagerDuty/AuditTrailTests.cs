using System.Globalization;
using System.Net;
using HookGuard.PagerDuty;

namespace HookGuard.Tests.PagerDuty;

[Parallelizable(ParallelScope.All)]
public sealed class AuditTrailTests
{
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [TestCase(1, 1)]
    [TestCase(31, 1)]
    [TestCase(32, 2)]
    [TestCase(365, 12)]
    public void A_long_time_is_asked_for_in_windows(int days, int windows)
    {
        var asked = Query(days).Windows().ToList();

        Assert.That(asked, Has.Count.EqualTo(windows));
        Assert.That(asked[0], Does.StartWith("/audit/records?since=2026-01-01T00%3A00%3A00Z&until="));
        Assert.That(
            asked[^1],
            Does.Contain(
                $"until={Uri.EscapeDataString(Day.AddDays(days).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))}"
            )
        );
        Assert.That(asked, Has.All.Contain("method_type=api_token&method_truncated_token=9Qxz"));
    }

    [Test]
    public void Each_window_begins_where_the_one_before_ends()
    {
        var asked = Query(100).Windows().Select(window => new Uri($"http://x{window}").Query.Split('&')).ToList();

        Assert.That(
            asked.Skip(1).Select(parts => parts[0].Split('=')[1]),
            Is.EqualTo(asked.SkipLast(1).Select(parts => parts[1].Split('=')[1]))
        );
    }

    [Test]
    public void Every_page_is_read_and_each_record_counts_once()
    {
        using ApiServer server = new(request => new ApiReply(
            200,
            request.Url.Contains("cursor=b%2B", StringComparison.Ordinal) ? Page(null, "1", "3")
                : request.Url.Contains("cursor=", StringComparison.Ordinal) ? new string('x', 1)
                : Page("b+", "1", "2")
        ));

        Assert.That(string.Join(' ', Read(server, Query(10)).Select(record => record.Id)), Is.EqualTo("1 2 3"));
    }

    [Test]
    public void Pages_that_repeat_end_it()
    {
        using ApiServer server = new(_ => new ApiReply(200, Page("same", "1")));

        var failure = Assert.Throws<GuardException>(() => Read(server, Query(10)))!;

        Assert.That(failure.ExitCode, Is.EqualTo(ExitCode.Incomplete));
        Assert.That(server.Requests, Has.Count.LessThan(5));
    }

    [Test]
    public void Changes_of_a_user_are_asked_for_by_id()
    {
        var window = (Query(1) with { User = "P/1?x" }).Windows().Single();

        Assert.That(window, Does.StartWith("/users/P%2F1%3Fx/audit/records?since=").And.Not.Contain("method"));
    }

    [Test]
    public void Addresses_that_nobody_vouched_for_come_first()
    {
        var summary = AuditSummary.Of(
            [
                Record("192.0.2.7", "2026-01-01T10:10:00Z"),
                Record("203.0.113.9", "2026-01-03T10:10:00Z"),
                Record("203.0.113.9", "2026-01-03T10:50:00Z"),
                Record("203.0.113.9", "2026-01-03T11:50:00Z"),
                Record(null, "2026-01-02T10:10:00Z"),
            ],
            [IPNetwork.Parse("192.0.2.0/24")]
        );

        Assert.That(
            string.Join(", ", summary.Addresses.Select(address => address.Address)),
            Is.EqualTo("no address, 203.0.113.9, 192.0.2.7")
        );
        Assert.That(
            string.Join(
                '\n',
                summary.Addresses[1].Uses.Select(use => $"{use.Hour} {use.Action} {use.Actor} {use.Count}")
            ),
            Is.EqualTo(
                """
                2026-01-03 10h create service Payments (PS1) user Author (PU1) 2
                2026-01-03 11h create service Payments (PS1) user Author (PU1) 1
                """
            )
        );
        Assert.That(summary.Records, Is.EqualTo(5));
    }

    [Test]
    public void A_record_that_says_nothing_counts_too()
    {
        using var server = ApiServer.Of(200, """{"records":[{}]}""");

        var summary = AuditSummary.Of(Read(server, Query(1)), []);

        Assert.That(summary.Unknown.Single().Uses.Single().Actor, Is.EqualTo("nobody named"));
    }

    private static AuditQuery Query(int days) => new(Day, Day.AddDays(days), "9Qxz", IsOAuth: false);

    private static List<AuditRecord> Read(ApiServer server, AuditQuery query)
    {
        using var client = ApiCall.To(server);
        return [.. new AuditTrail(client).Read(query)];
    }

    private static string Page(string? cursor, params string[] ids) =>
        $$"""{"records":[{{string.Join(',', ids.Select(id => $$"""{"id":"{{id}}"}"""))}}],"next_cursor":{{(cursor is null ? "null" : $"\"{cursor}\"")}},"limit":100}""";

    private static AuditRecord Record(string? address, string time) =>
        new(
            null,
            DateTimeOffset.Parse(time, CultureInfo.InvariantCulture),
            new AuditContext(address),
            [new ApiReference("PU1", "user_reference", "Author")],
            null,
            new ApiReference("PS1", "service_reference", "Payments"),
            "create"
        );
}
