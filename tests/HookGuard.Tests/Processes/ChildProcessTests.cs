using System.Diagnostics;
using HookGuard.Processes;

namespace HookGuard.Tests.Processes;

[Parallelizable(ParallelScope.All)]
public sealed class ChildProcessTests
{
    [TestCase("sleep 300")]
    [TestCase("sleep 300 & wait")]
    [TestCase("(sleep 300 | sleep 300) & wait")]
    public void A_program_that_does_not_end_is_ended_with_all_that_it_started(string commands)
    {
        var watch = Stopwatch.StartNew();
        using var child = ChildProcess.Start(ProgramFile.Require("sh", "/"), "/", ["-c", commands]);

        var result = child.FinishWithin(TimeSpan.FromSeconds(1));

        Assert.That(result, Is.Null);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromMinutes(2)));
    }

    [Test]
    public void A_program_that_ends_in_time_says_what_it_has_to_say()
    {
        using var child = ChildProcess.Start(ProgramFile.Require("sh", "/"), "/", ["-c", "echo said; exit 7"]);

        var result = child.FinishWithin(TimeSpan.FromMinutes(2));

        Assert.That((result?.ExitCode, result?.Text), Is.EqualTo((7, "said\n")));
    }
}
