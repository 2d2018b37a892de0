using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Commands;

[Platform(Exclude = "Win")]
public sealed class OwnProcessTests
{
    [TestCase("2>&-")]
    [TestCase(">&-")]
    [TestCase("0<&-")]
    [TestCase("0<&- >&- 2>&-")]
    public void A_closed_standard_stream_neither_ends_the_run_nor_lets_a_credential_through(string closed)
    {
        using var repository = TestRepository.Init().Write("a.py", $"k = '{SampleTokens.One}'\n").Stage();
        foreach (var command in (string[])["pre-commit", "scan . --format json", "scan --history", "scan . --output r"])
        {
            var result = repository.Run("sh", ["-c", $"'{TestRepository.Tool}' {command} {closed}"]);
            var expected = command.Contains("--history") ? 0 : 1;
            Assert.That((command, result.ExitCode), Is.EqualTo((command, expected)), result.Error);
        }

        Assert.That(File.ReadAllText(repository.PathOf("a.py")), Is.EqualTo($"k = '{SampleTokens.One}'\n"));
    }

    [Test]
    [Platform("Linux")]
    public void A_run_leaves_no_core_however_it_ends()
    {
        using var repository = TestRepository.Init();
        using var run = repository.Start(
            "sh",
            ["-c", $"ulimit -c unlimited; exec '{TestRepository.Tool}' scan --stdin"]
        );
        Assert.That(
            () =>
                File.ReadLines($"/proc/{run.Id}/limits")
                    .Single(line => line.StartsWith("Max core file size", StringComparison.Ordinal)),
            Does.Match("size +0 +0 ").After(10_000, 50)
        );
        run.Kill();
    }
}
