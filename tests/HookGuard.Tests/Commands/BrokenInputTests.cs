using System.Text.RegularExpressions;

namespace HookGuard.Tests.Commands;

/// <summary>
/// Whatever a repository, a setting or the machine holds that nobody meant to be there: each command ends with one of its exit codes, and
/// says what to do where it could not do its work.
/// </summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
[Platform("Linux")]
public sealed partial class BrokenInputTests
{
    // Far more than any of these takes. What waits for ever is ended by then.
    private const string Patience = "100";
    private const int TimedOut = 124;
    private const int MostMilliseconds = 1_000;

    [TestCaseSource(nameof(InputNames))]
    public void Every_command_ends_as_it_should_and_says_what_to_do(string input)
    {
        using var repository = EveryCommand.Repository();
        var head = repository.Head();
        if (BrokenInputs.All.TryGetValue(input, out var write))
        {
            write(repository);
        }
        else
        {
            BrokenInputs.OfCi("")(repository);
            BrokenInputs.Imported("")(repository);
            var file = repository.PathOf(input);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Delete(file);
            repository.Run("mkfifo", [file]);
        }

        Assert.Multiple(() =>
        {
            // Whoever names a pipe as an image waits for it.
            foreach (
                var command in EveryCommand.Lines.Where(command =>
                    (input != "image.tar" || !command.EndsWith(input, StringComparison.Ordinal))
                    && (command != "selftest" || IsForSelftest(input))
                    && (WholeRun.IsWanted || (Array.IndexOf(EveryCommand.Lines, command) + input.Length) % 12 == 0)
                )
            )
            {
                var ended = repository.Run(
                    "timeout",
                    [Patience, TestRepository.Tool, .. command.Split(' ')],
                    EveryCommand.Input(command, head)
                );
                Check(command, ended);
            }
        });
        // .NET cannot name all of them.
        repository.Run("sh", ["-c", $"rm -rf {BrokenInputs.Deep} n*"]);
    }

    // It takes seconds, and reads the repository and its hooks, no policy.
    private static bool IsForSelftest(string input) =>
        input.StartsWith(".git/", StringComparison.Ordinal)
        || input.StartsWith("file", StringComparison.Ordinal)
        || input.StartsWith("folder", StringComparison.Ordinal);

    private static void Check(string command, CommandResult ended)
    {
        var told = $"{command}: {ended.ExitCode}\n{ended.Output}\n{ended.Error}";
        Assert.That(ended.ExitCode, Is.Not.EqualTo(TimedOut), told);
        Assert.That(ended.ExitCode, Is.InRange(0, 3), told);
        Assert.That(told, Does.Not.Contain("bug in HookGuard").And.Not.Contain("Unhandled"), told);
        if (ended.ExitCode > 1)
        {
            var isReported = command.Contains("--format", StringComparison.Ordinal) && ended.Output.Length > 0;
            Assert.That(isReported || Cause().IsMatch(ended.Output + ended.Error), told);
        }
    }

    private static string[] InputNames() => [.. BrokenInputs.All.Keys, .. BrokenInputs.Pipes];

    // A cause, and a sentence or more of what to do; or a place and what is wrong there; or what was not scanned.
    [GeneratedRegex(
        @"^hookguard: .+[.:] .+|^(?!hookguard)[^ ]+: .+|not scanned|^NOT SEARCHED",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        MostMilliseconds
    )]
    private static partial Regex Cause();
}
