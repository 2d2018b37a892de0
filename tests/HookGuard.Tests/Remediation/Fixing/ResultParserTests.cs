using HookGuard.Remediation.Fixing;
using HookGuard.Tests.Installation;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Fixing;

[Parallelizable(ParallelScope.All)]
public sealed class ResultParserTests
{
    [Category("Toolchain")]
    [TestCase("a.py", "x = 1\n", "x = = 1\n", "python3")]
    [TestCase("a.js", "let x = 1;\n", "let x = ;\n", "node")]
    [TestCase("a.go", "package a\n\nvar x = 1\n", "package a\n\nvar x = = 1\n", "gofmt")]
    [TestCase("a.php", "<?php\n$x = 1;\n", "<?php\n$x = = 1;\n", "php")]
    [TestCase("a.rb", "x = 1\n", "x = = 1\n", "ruby")]
    [TestCase("a.sh", "if true; then :; fi\n", "if true; then\n", "bash")]
    public void A_parser_tells_what_it_no_longer_takes(string path, string good, string bad, string program)
    {
        RealPrograms.Require(program);

        Assert.Multiple(() =>
        {
            Assert.That(ResultParser.Rejects(path, good, bad), Is.EqualTo(program));
            Assert.That(ResultParser.Rejects(path, good, good), Is.Null);
            Assert.That(ResultParser.Rejects(path, bad, bad), Is.Null, "it did not parse before");
        });
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The parser is a shell script.")]
    public void A_file_that_would_no_longer_parse_is_left_alone()
    {
        using var repository = TestRepository.Init();
        // Not the repository's own, whatever its PATH says.
        TestRepository.WriteProgram(repository.PathOf("python3"), "#!/bin/sh\necho >> ran\nexit 0\n");
        TestRepository.WriteProgram(repository.PathOf("../bin/python3"), "#!/bin/sh\n! grep -q environ\n");
        repository.Environment["PATH"] =
            $"{repository.Folder}:{repository.PathOf("../bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        var content = $"TOKEN = '{SampleTokens.One}'\n";
        repository.Write("a.py", content).Write("a.toml", "x = 1\n").Stage("a.py", "a.toml");

        var fix = repository.HookGuard("fix", "--yes", "--check");

        Assert.Multiple(() =>
        {
            Assert.That(fix.ExitCode, Is.EqualTo(1));
            Assert.That(fix.Output, Does.Contain("a.py:1 not fixed: python3 would no longer parse the file"));
            Assert.That(File.ReadAllText(repository.PathOf("a.py")), Is.EqualTo(content));
            Assert.That(File.Exists(repository.PathOf("ran")), Is.False);
        });
        Assert.That(repository.HookGuard("fix", "--yes").ExitCode, Is.Zero);
    }
}
