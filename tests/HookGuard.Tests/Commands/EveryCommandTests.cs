using System.Text.RegularExpressions;
using HookGuard.Commands;

namespace HookGuard.Tests.Commands;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed partial class EveryCommandTests
{
    private const int Incomplete = 3;

    [Test]
    public void None_is_left_out() =>
        Assert.That(
            EveryCommand.Lines.Select(command => command.Split(' ')[0]),
            Is.SupersetOf(CommandLine.Create().Subcommands.Select(command => command.Name))
        );

    [Test]
    [Platform("Linux")]
    public void In_a_repository_of_another_user_each_does_its_work_or_says_whom_to_trust()
    {
        using var own = EveryCommand.Repository();
        using var foreign = EveryCommand.Repository();
        var (place, head) = (foreign.Folder, foreign.Head());
        Assume.That(foreign.Run("chown", ["-R", "12345", "."]).ExitCode, Is.Zero, "Only root can give files away.");

        var refused = 0;
        Assert.Multiple(() =>
        {
            foreach (var command in EveryCommand.Lines)
            {
                var ended = Run(foreign, command, head);
                if (ended.Error.Contains("another user owns it", StringComparison.Ordinal))
                {
                    refused++;
                    // These only warn.
                    Assert.That(
                        ended.ExitCode,
                        Is.EqualTo(command.StartsWith("post-", StringComparison.Ordinal) ? 0 : Incomplete),
                        command
                    );
                    Assert.That(
                        ended.Error,
                        Does.Contain($"git config --global --add safe.directory '{place}'"),
                        command
                    );
                    continue;
                }

                var expected = Run(own, command, own.Head());
                Assert.That(ended.ExitCode, Is.EqualTo(expected.ExitCode), $"{command}: {ended.Error}");
                Assert.That(Told(ended, foreign), Is.EqualTo(Told(expected, own)), command);
            }
        });
        Assert.That(refused, Is.GreaterThan(EveryCommand.Lines.Length / 3));
    }

    private static CommandResult Run(TestRepository repository, string command, string head) =>
        repository.Run(TestRepository.Tool, command.Split(' '), EveryCommand.Input(command, head));

    private static string Told(CommandResult ended, TestRepository repository) =>
        CommitId().Replace((ended.Output + ended.Error).Replace(repository.Folder, "", StringComparison.Ordinal), "");

    [GeneratedRegex("\\b[0-9a-f]{7,40}\\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommitId();
}
