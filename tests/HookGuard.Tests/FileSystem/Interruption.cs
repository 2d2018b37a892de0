using System.Globalization;
using System.Runtime.InteropServices;

namespace HookGuard.Tests.FileSystem;

/// <summary>Has strace stop the tool at one of its writes, or make that and all later ones fail as on a full disk.</summary>
internal static class Interruption
{
    // On this architecture git calls others: only the tool itself is hit.
    private static readonly string[] Writes = ["pwrite64", "renameat", "unlinkat", "symlinkat"];

    private const int Killed = 137;

    private static readonly Lazy<string?> Missing = new(() =>
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            return "the calls to stop at are those of Linux on x64";
        }

        using var repository = TestRepository.Init();
        return repository.Run("strace", ["-qq", "-o", "/dev/null", "true"]).ExitCode == 0
            ? null
            : "strace may not trace here";
    });

    /// <summary>Runs a command in copies of a repository, stopped one write later each time, until it is no longer stopped.</summary>
    /// <param name="check">Gets each copy, and the write that it was stopped at.</param>
    /// <returns>At how many writes it was stopped.</returns>
    public static int AtEachWrite(TestRepository repository, string[] command, Action<TestRepository, int> check) =>
        Writes.Sum(call =>
            AtEach(repository, command, call, "signal=SIGKILL:when={0}", run => run.ExitCode == Killed, check)
        );

    /// <summary>The same for a disk that is full from that write on.</summary>
    public static int FullFromEachWrite(
        TestRepository repository,
        string[] command,
        Action<TestRepository, int> check
    ) => AtEach(repository, command, "pwrite64", "error=ENOSPC:when={0}+", run => run.ExitCode != 0, check);

    /// <summary>Leaves a test out, with the reason, where nothing can be traced.</summary>
    public static void RequireStrace()
    {
        if (Missing.Value is { } reason)
        {
            Assert.Ignore(reason);
        }
    }

    private static int AtEach(
        TestRepository repository,
        string[] command,
        string call,
        string how,
        Func<CommandResult, bool> wasStopped,
        Action<TestRepository, int> check
    )
    {
        RequireStrace();
        for (var write = 1; ; write++)
        {
            var copy = repository.At($"../stopped-{Path.GetRandomFileName()}");
            repository.Run("cp", ["-a", repository.Folder, copy.Folder]);
            var action = string.Format(CultureInfo.InvariantCulture, how, write);
            var run = copy.Run(
                "strace",
                [
                    "-f",
                    "-qq",
                    "-o",
                    "/dev/null",
                    "-e",
                    $"trace={call}",
                    "-e",
                    $"inject={call}:{action}",
                    TestRepository.Tool,
                    .. command,
                ]
            );
            if (!wasStopped(run))
            {
                Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
                return write - 1;
            }

            check(copy, write);
        }
    }
}
