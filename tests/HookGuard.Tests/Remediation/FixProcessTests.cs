using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation;

[Platform(Exclude = "Win")]
public sealed class FixProcessTests
{
    [Test]
    public void A_fix_asks_git_no_question_twice()
    {
        using var repository = TestRepository.Init().Write("first", "x\n").Stage().Commit();
        repository
            .Write("a.py", $"key = '{SampleTokens.One}'\n")
            .Write("b.py", $"key = '{SampleTokens.Two}'\n")
            .Stage();
        var log = Log(repository);

        Assert.That(repository.HookGuard("fix", "--yes").ExitCode, Is.Zero);

        // Both files are stored and staged, and .env is ignored only after .gitignore says so.
        string[] repeated = ["hash-object", "update-index", "check-ignore"];
        var asked = File.ReadAllLines(log);
        Assert.Multiple(() =>
        {
            Assert.That(asked.Where(line => !repeated.Any(line.Contains)), Is.Unique);
            Assert.That(asked, Has.Length.AtMost(16), string.Join('\n', asked));
        });
    }

    /// <summary>Puts a git before the real one that writes down how it is called.</summary>
    private static string Log(TestRepository repository)
    {
        var log = repository.PathOf("../asked");
        var git = repository.Run("sh", ["-c", "command -v git"]).Output.Trim();
        TestRepository.WriteProgram(
            repository.PathOf("../bin/git"),
            $"#!/bin/sh\necho \"$*\" >> '{log}'\nexec '{git}' \"$@\"\n"
        );
        repository.Environment["PATH"] = $"{repository.PathOf("../bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        return log;
    }
}
