using HookGuard.Policy;

namespace HookGuard.Tests.Policy.Allowing;

public sealed class AllowCommentTests
{
    private const string Within = "it is inside a literal, not in a comment: use an allow entry in .hookguard.json";

    private static readonly Settings NewYear = Settings.BuiltIn with { AsOf = new DateOnly(2030, 1, 1) };

    [TestCase("a.py", "KEY = \"{0}\"  # hookguard:allow -- sample")]
    [TestCase("a.py", "KEY = \"{0}\"  # hookguard:allow user-api-key -- sample")]
    [TestCase("a.py", "KEY = \"{0}\"  # hookguard:allow account-api-key,user-api-key until=2030-01-01 -- sample")]
    [TestCase("a.py", "# hookguard:allow-next-line -- sample\nKEY = \"{0}\"")]
    [TestCase("a.py", "KEY = \"it's \" + \"{0}\"  # don't  hookguard:allow -- sample")]
    [TestCase("a.cs", "var key = \"{0}\"; // hookguard:allow -- sample")]
    [TestCase("a.cs", "var key = \"{0}\"; /* hookguard:allow -- sample */ Use(key);")]
    [TestCase("a.js", "/**\n * hookguard:allow-next-line -- sample */\nconst key = '{0}';")]
    [TestCase("a.sql", "INSERT INTO k VALUES ('{0}'); -- hookguard:allow -- sample")]
    [TestCase("a.html", "<p>{0}</p><!-- hookguard:allow -- sample -->")]
    [TestCase("a.xml", "<key>{0}</key><!-- hookguard:allow reason=sample -->")]
    [TestCase("a.md", "Use {0} <!-- hookguard:allow -- sample -->")]
    [TestCase("a.md", "```sh\npd auth add {0} # hookguard:allow -- sample\n```")]
    [TestCase("a.yaml", "key: {0} # hookguard:allow -- sample")]
    [TestCase("a.yaml", "it's: don't\nkey: {0} # hookguard:allow -- sample")]
    [TestCase("a.ps1", "$key = '{0}' <# hookguard:allow -- sample #>")]
    [TestCase("a.lua", "key = '{0}' --[[ hookguard:allow -- sample ]]")]
    [TestCase("a.properties", "! hookguard:allow-next-line -- sample\nkey = {0}")]
    [TestCase("Dockerfile.build", "# hookguard:allow-next-line -- sample\nENV KEY {0}")]
    [TestCase(".env.example", "KEY=\"{0}\" # hookguard:allow -- sample")]
    [TestCase("tsconfig.json", "{{ \"key\": \"{0}\" }} // hookguard:allow -- sample")]
    [TestCase("a.vb", "Dim key = \"{0}\" ' hookguard:allow -- sample")]
    [TestCase("a.clj", "(def key \"{0}\") ; hookguard:allow -- sample")]
    [TestCase("run", "#!/usr/bin/env -S python3 -u\nkey = '{0}' # hookguard:allow -- sample")]
    public void A_comment_of_the_file_s_syntax_with_a_reason_allows(string path, string content)
    {
        var finding = ScannedText.Finding(path, Filled(content), NewYear);

        Assert.Multiple(() =>
        {
            Assert.That(finding.Allowed?.Reason.ToString(), Is.EqualTo("sample"), finding.Refusal?.ToString());
            Assert.That(finding.Blocking, Is.False);
        });
    }

    [TestCase("a.py", "KEY = \"{0}\"  # hookguard:allow", "it has no reason: end it with '-- why'")]
    [TestCase("a.py", "KEY = \"{0}\"  # hookguard:allow -- ", "it has no reason: end it with '-- why'")]
    [TestCase("a.py", "KEY = \"{0}\"  # hookguard:allow until=2029-12-31 -- x", "it expired on 2029-12-31")]
    [TestCase(
        "a.py",
        "KEY = \"{0}\"  # hookguard:allow until=soon -- x",
        "'soon' is not a date: write until=YYYY-MM-DD"
    )]
    [TestCase(
        "a.py",
        "KEY = \"{0}\"  # hookguard:allow usr-api-key -- x",
        "there is no rule 'usr-api-key'; did you mean 'user-api-key'?"
    )]
    [TestCase(
        "a.py",
        "KEY = \"{0}\"  # hookguard:allow account-api-key -- x",
        "it is for account-api-key, and this is user-api-key"
    )]
    [TestCase("a.py", "KEY = \"{0}\"  # hookguard:allow -- -", "it has no reason: end it with '-- why'")]
    [TestCase("a.py", "KEY = \"{0}\"  # hookguard:allow -- \u00A0", "it has no reason: end it with '-- why'")]
    [TestCase(
        "a.py",
        "KEY = \"{0}\"  # hookguard:allow -- \u200B\u2060\uFEFF",
        "it has no reason: end it with '-- why'"
    )]
    [TestCase(
        "a.py",
        "KEY = \"{0}\"  # hookguard:allow -- \u3164\u115F\u2800",
        "it has no reason: end it with '-- why'"
    )]
    [TestCase("a.py", "KEY = \"{0}\"  # hookguard:allow -- ... !?", "it has no reason: end it with '-- why'")]
    [TestCase(
        "a.py",
        "KEY = \"{0}\"  # hookguard:allow until=2029-12-31 until=2031-01-01 -- x",
        "until= is given twice"
    )]
    [TestCase("a.py", "KEY = \"{0}\"  # hookguard:allow value=a value=b -- x", "value= is given twice")]
    [TestCase(
        "a.py",
        "KEY = \"{0}\"  # hookguard:allowed -- x",
        "write hookguard:allow or hookguard:allow-next-line, followed by a space"
    )]
    [TestCase("a.py", "KEY = \"{0} # hookguard:allow -- x\"", Within)]
    [TestCase("a.py", "KEY = \"\"\"\n{0} # hookguard:allow -- x\n\"\"\"", Within)]
    [TestCase("a.js", "const t = `\n{0} // hookguard:allow -- x\n`", Within)]
    [TestCase(
        "a.py",
        "x\nKEY = \"\"\"\n{0} # hookguard:allow -- x\n",
        "the literal or comment that opens on line 2 is never closed"
    )]
    [TestCase("a.py", "KEY = \"{0}\"  hookguard:allow -- x", "it is not in a comment")]
    [TestCase("a.js", "fetch('http://x/ {0} hookguard:allow -- x')", Within)]
    [TestCase(
        "a.js",
        "function f() {{}} / b; f('{0}') // hookguard:allow -- x",
        "on this line it is unclear whether it is in a comment or in a literal"
    )]
    [TestCase(
        "a.unheard-of",
        "key {0} # hookguard:allow -- x",
        "the comment syntax of this file type is unknown: use an allow entry in .hookguard.json"
    )]
    [TestCase(
        "a.properties",
        "key = {0} # hookguard:allow -- x",
        "after a value it is part of the value: write hookguard:allow-next-line on a line of its own above"
    )]
    [TestCase(
        "a.json",
        "{{ \"key\": \"{0}\", \"//\": \"hookguard:allow -- x\" }}",
        "this file type has no comments: use an allow entry in .hookguard.json"
    )]
    public void A_comment_that_does_not_hold_says_why(string path, string content, string why)
    {
        var finding = ScannedText.Finding(path, Filled(content), NewYear);

        Assert.Multiple(() =>
        {
            Assert.That(finding.Blocking);
            Assert.That(finding.Refusal?.ToString(), Does.EndWith($"does not apply: {why}"));
        });
    }

    [TestCase("# hookguard:allow -- x\nKEY = \"{0}\"")]
    [TestCase("# hookguard:allow-next-line -- x\n\nKEY = \"{0}\"")]
    [TestCase("KEY = \"{0}\"\n# hookguard:allow -- x")]
    public void A_comment_beside_another_line_says_nothing(string content)
    {
        var finding = ScannedText.Finding("a.py", Filled(content));

        Assert.Multiple(() =>
        {
            Assert.That(finding.Blocking);
            Assert.That(finding.Refusal?.ToString(), Is.Null);
        });
    }

    [Test]
    public void A_comment_that_is_bound_to_a_value_allows_only_that_value()
    {
        var fingerprint = ScannedText.Finding("a.py", ScannedText.Key(1)).Fingerprint;
        var bound = $"# hookguard:allow value={fingerprint} -- sample";

        Assert.Multiple(() =>
        {
            Assert.That(ScannedText.Finding("a.py", $"{ScannedText.Key(1)} {bound}").Blocking, Is.False);
            Assert.That(ScannedText.Finding("a.py", $"{ScannedText.Key(2)} {bound}").Blocking);
            Assert.That(
                ScannedText.Finding("a.py", $"{ScannedText.Key(2)} {bound}").Refusal?.ToString(),
                Does.Contain("it is bound to another value")
            );
        });
    }

    [Test]
    public void An_audit_counts_no_comment()
    {
        var audit = Settings.BuiltIn with { AllowComments = false };

        Assert.That(ScannedText.Finding("a.py", $"{ScannedText.Key()} # hookguard:allow -- sample", audit).Blocking);
    }

    private static string Filled(string content) =>
        content
            .Replace("{0}", ScannedText.Key(), StringComparison.Ordinal)
            .Replace("{{", "{", StringComparison.Ordinal)
            .Replace("}}", "}", StringComparison.Ordinal);
}
