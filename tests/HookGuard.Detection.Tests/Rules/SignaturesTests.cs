namespace HookGuard.Detection.Tests.Rules;

/// <summary>The armour of signed commits: its last line may have any shape, and no key is ever in it.</summary>
public sealed class SignaturesTests
{
    private const int Commits = 25_002;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static readonly Detector Detector = new();

    [TestCase("SSH SIGNATURE", 70, "")]
    [TestCase("PGP SIGNATURE", 64, "\n =AbCd")]
    [TestCase("SIGNED MESSAGE", 64, "")]
    public void A_signature_holds_no_key_whatever_its_last_line_looks_like(string kind, int width, string sum)
    {
        var random = new Random(width);
        var found = Enumerable
            .Range(0, Commits / 3)
            .Sum(_ => Detect(Signed(random, kind, width, sum, "Page by PagerDuty with a new key")));
        Assert.That(found, Is.Zero);
    }

    [Test]
    public void A_key_in_the_text_of_a_signed_commit_is_found() =>
        Assert.That(
            Detect(
                Signed(
                    new Random(3),
                    "PGP SIGNATURE",
                    64,
                    "\n =AbCd",
                    SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(4))
                )
            ),
            Is.EqualTo(1)
        );

    [TestCase("\n", "")]
    [TestCase("\\n", "")]
    [TestCase("\\r\\n", "")]
    [TestCase(" ", "")]
    [TestCase("\n  ", "")]
    [TestCase("\n> ", "")]
    [TestCase("\\n\" +\n  \"", "\"")]
    public void A_block_in_a_string_or_a_quotation_holds_no_key(string lineBreak, string end)
    {
        var random = new Random(5);
        var lines = Enumerable.Range(0, 3).Select(_ => new string(random.GetItems<char>(Letters, 64)));
        var last = $"u+{new string(random.GetItems<char>(Letters, 18))}";
        string[] block = ["-----BEGIN KEY-----", .. lines, last, "-----END KEY-----"];
        Assert.That(Detect($"x: \"{string.Join(lineBreak, block)}{end}\n"), Is.Zero);
    }

    [Test]
    public void A_key_behind_a_block_is_found() =>
        Assert.That(
            Detect(
                $"{Signed(new Random(6), "KEY", 64, "", "")}\n{SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(7))}\n"
            ),
            Is.EqualTo(1)
        );

    private static int Detect(string commit) => Detector.Detect("", SourceText.From(commit)).Count;

    /// <summary>Every second last line is as long as a key and begins as one does: of random ones, few would.</summary>
    private static string Signed(Random random, string kind, int width, string sum, string message)
    {
        var lines = Enumerable.Range(0, 4).Select(_ => new string(random.GetItems<char>(Letters, width)));
        var last =
            random.Next(2) == 0
                ? $"{"ue"[random.Next(2)]}+{new string(random.GetItems<char>(Letters, 18))}"
                : new string(random.GetItems<char>(Letters, random.Next(1, width)));
        return $"author a <a@example.org>\ngpgsig -----BEGIN {kind}-----\n \n {string.Join("\n ", lines)}\n {last}{sum}\n -----END {kind}-----\n\n{message}\n";
    }
}
