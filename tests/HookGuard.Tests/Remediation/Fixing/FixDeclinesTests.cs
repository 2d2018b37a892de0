namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>What a fix leaves alone: it says which finding and why, and fixes the rest.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class FixDeclinesTests
{
    private static readonly string Key = ScannedText.Key();

    [Test]
    public void A_value_that_stays_keeps_no_other_from_giving_way()
    {
        using var repository = TestRepository.Init();
        var other = ScannedText.Key(7);
        repository
            .Write("a.py", $"'''{Key} is for the tests.'''\nTOKEN = '{other}'\nOTHER = b'{Key}'\n")
            .Write("other.cs", "class B { const string C = A.Token; }\n")
            .Write("a.cs", $"class A\n{{\n    public const string Token = \"{other}\";\n}}\n")
            .Stage();

        var result = repository.HookGuard("fix", "--yes");

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Output, Does.Contain("a.py:1 not fixed: it is in a docstring"));
            Assert.That(result.Output, Does.Contain("a.cs:3 not fixed: Token has to be a constant at other.cs:1"));
            Assert.That(result.Output, Does.Not.Contain(Key).And.Not.Contain(other));
            Assert.That(
                File.ReadAllText(repository.PathOf("a.py")),
                Is.EqualTo(
                    $"'''{Key} is for the tests.'''\nimport os\nTOKEN = os.environ[\"PAGERDUTY_TOKEN\"]\nOTHER = b'{Key}'\n"
                )
            );
        });
        Assert.That(repository.HookGuard("fix", "--undo").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(repository.PathOf("a.py")), Does.Contain($"TOKEN = '{other}'"));
    }

    /// <summary>Every place is judged by what is around it, which may be anything.</summary>
    [TestCase("a.cs", "public const string A = x [A(case is \n")]
    [TestCase("a.tf", "variable \"x\" output \"y\" { source \n")]
    [TestCase("a.ts", "interface A { x: (y \n")]
    [TestCase("a.go", "func f(const x = case \n")]
    [Platform(Exclude = "Win")]
    public void A_file_of_open_brackets_takes_no_longer_than_others(string path, string line)
    {
        using var repository = TestRepository.Init();
        var lines = string.Concat(Enumerable.Repeat(line, 10_000));
        repository.Write(path, $"{lines}pagerduty_token = \"{Key}\"\n").Stage();

        var result = repository.Run("timeout", ["60", TestRepository.Tool, "fix", "--yes"]);

        Assert.That(result.ExitCode, Is.EqualTo((int)ExitCode.Blocked), result.Error);
        Assert.That(result.Output, Does.Contain($"{path}:10001 not fixed: "));
    }

    [TestCase("app.json", "{\"pagerduty_token\": \"KEY\"}", "HookGuard cannot rewrite .json files")]
    [TestCase(
        "secret.yaml",
        "apiVersion: v1\nkind: Secret\nstringData:\n  pagerduty_token: KEY\n",
        "a Secret manifest contains the value itself"
    )]
    [TestCase("A.cs", "[PagerDuty(\"KEY\")]\nclass A;\n", "an attribute requires a constant")]
    [TestCase("A.cs", "class A { void M() {\n const string Token = \"KEY\"; } }\n", "it is a constant")]
    [TestCase("a.py", "TOKEN = b\"KEY\"\n", "a bytes literal")]
    [TestCase("a.py", "TOKEN = (\"KEY\"\n  \"x\")\n", "adjacent")]
    [TestCase("a.py", "# TOKEN = \"KEY\"\n", "a comment")]
    [TestCase("a.sh", "cat <<EOF\npagerduty_token: KEY\nEOF\n", "a here-document")]
    [TestCase("A.java", "@Token(\"KEY\")\nclass A {}\n", "an annotation requires a constant")]
    [TestCase("a.php", "<?php\nclass A\n{\n    private $pdToken = 'KEY';\n}\n", "a class constant or property")]
    [TestCase("a.go", "package a\n\nconst (\n\ttoken = \"KEY\"\n)\n", "a const group")]
    [TestCase("a.jsx", "const a = <Pager token=\"KEY\" />;\n", "this code runs in a browser")]
    [TestCase("a.jsx", "const a = <Pager token={'KEY'} />;\n", "this code runs in a browser")]
    [TestCase("a.tsx", "const a = <p>token KEY</p>;\n", "what a browser gets, anybody can read")]
    [TestCase("a.ts", "import { ref } from 'vue';\nexport const token = ref('KEY');\n", "runs in a browser")]
    [TestCase("a.js", "fetch(import.meta.env.VITE_URL, { headers: { Authorization: 'KEY' } });\n", "runs in a browser")]
    [TestCase("a.ts", "enum Token {\n  PagerDuty = 'KEY',\n}\n", "an enum requires a constant")]
    [TestCase("a.ts", "type Token = 'a' | 'pagerduty:KEY';\n", "it is a type")]
    [TestCase("a.ts", "export const token: 'KEY' = read();\n", "it is a type")]
    [TestCase("a.ts", "interface Options {\n  token: 'KEY';\n}\n", "it is a type")]
    [TestCase("a.js", "module.exports = { 'KEY': 1 };\n", "the name of a property")]
    [TestCase("a.js", "const pattern = /KEY/;\n", "not in a plain string")]
    [TestCase("a.py", "def send():\n    \"\"\"Sends with KEY.\"\"\"\n", "a docstring")]
    [TestCase("a.py", "'KEY is the key of the test account.'\n", "a docstring")]
    [TestCase("a.py", "parser.add_argument('--token', help='e.g. KEY')\n", "for people to read")]
    [TestCase("a.rb", "option :token, description: 'such as KEY'\n", "for people to read")]
    [TestCase("a.py", "match token:\n    case 'KEY':\n        pass\n", "a case label")]
    [TestCase("a.rb", "case token\nwhen 'KEY'\n  1\nend\n", "a case label")]
    [TestCase("a.php", "<?php\nconst TOKEN = 'KEY';\n", "a const takes no call")]
    [TestCase("a.go", "package a\n\ntype T struct {\n\tToken string `default:\"KEY\"`\n}\n", "a struct tag")]
    [TestCase(
        "a.go",
        "package a\n\nfunc f() string {\n\tos := \"x\"\n\treturn os + \"KEY\"\n}\n",
        "os means something else"
    )]
    [TestCase(
        "a.go",
        "package a\n\nimport sys \"os\"\n\nvar t = \"KEY\"\nvar e = sys.Args\n",
        "os means something else"
    )]
    [TestCase(
        "a.go",
        "package a\n\nconst token = \"KEY\"\nconst header = \"Token \" + token\n",
        "token has to be a constant at a.go:4"
    )]
    [TestCase(
        "A.cs",
        "class A\n{\n    private const string T = \"KEY\";\n    bool Is(string s) => s switch { T => true, _ => false };\n}\n",
        "T has to be a constant at A.cs:4"
    )]
    [TestCase(
        "A.cs",
        "class A\n{\n    private const string T = \"KEY\";\n    void Send(string token = T) { }\n}\n",
        "T has to be a constant at A.cs:4"
    )]
    [TestCase(
        "A.java",
        "class A {\n    static final String T = \"KEY\";\n    int f(String s) { switch (s) { case T: return 1; } return 0; }\n}\n",
        "T has to be a constant at A.java:3"
    )]
    [TestCase("Dockerfile", "FROM scratch\nARG PAGERDUTY_TOKEN=\"KEY\"\n", "an ARG stays readable")]
    public void What_cannot_be_done_safely_is_left_alone_and_said(string path, string content, string reason)
    {
        using var repository = TestRepository.Init();
        repository.Write(path, content.Replace("KEY", Key, StringComparison.Ordinal)).Stage();
        var index = repository.Git("ls-files", "-s");

        var result = repository.HookGuard("fix", "--yes");

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo((int)ExitCode.Blocked));
            Assert.That(result.Output, Does.Contain($"not fixed: ").And.Contain(reason).And.Not.Contain(Key));
            Assert.That(repository.Git("ls-files", "-s"), Is.EqualTo(index));
            Assert.That(repository.Git("status", "--porcelain"), Is.EqualTo($"A  {path}\n"));
        });
    }
}
