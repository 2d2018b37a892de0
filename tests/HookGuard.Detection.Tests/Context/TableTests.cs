using System.Text;

namespace HookGuard.Detection.Tests.Context;

/// <summary>Values in tables: the header says what they are, however far above it stands.</summary>
public sealed class TableTests
{
    private const int Rows = 3000;
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly Detector Detector = new();

    [Test]
    public void A_header_counts_for_all_rows([Values(",", "\t", ";", "|")] string separator)
    {
        var random = new Random(1);
        var text = new StringBuilder($"name{separator}pagerduty_integration_key\n");
        for (var row = 0; row < Rows; row++)
        {
            text.Append(null, $"web-{row}{separator}{SampleCredentials.Make(RuleCatalogue.IntegrationKey, random)}\n");
        }

        Assert.That(Detector.Detect("teams.txt", SourceText.From(text.ToString())), Has.Count.EqualTo(Rows));
    }

    /// <summary>A random value that holds the letters <c>PD</c> as if they were a word is no header.</summary>
    [Test]
    public void A_row_of_values_is_no_header([Values(",", "\t", "  ")] string separator)
    {
        var random = new Random(2);
        var text = new StringBuilder();
        for (var row = 0; row < Rows; row++)
        {
            var code = string.Create(20, random, static (code, random) => random.GetItems(Letters, code));
            text.Append(null, $"{row}{separator}alpha{separator}{(row == 0 ? $"{code[..4]}kPD3{code[8..]}" : code)}\n");
        }

        text.Append("\nThe pager is that of PagerDuty.\n");
        Assert.That(
            Detector
                .Detect("teams.txt", SourceText.From(text.ToString()))
                .SelectMany(found => found.Evidence.Select(evidence => $"{evidence.Text}, line {evidence.Line}")),
            Is.Empty
        );
    }

    [Test]
    public void A_line_of_a_log_is_no_header()
    {
        var random = new Random(3);
        var text = new StringBuilder("2026-01-01 10:00:00,123 INFO PagerDuty key rotation starts\n");
        for (var row = 0; row < Rows; row++)
        {
            text.Append(
                null,
                $"2026-01-01 10:00:00,{row:000} INFO request {random.NextInt64():x16}{random.NextInt64():x16} ends\n"
            );
        }

        Assert.That(Detector.Detect("app.log", SourceText.From(text.ToString())), Is.Empty);
    }
}
