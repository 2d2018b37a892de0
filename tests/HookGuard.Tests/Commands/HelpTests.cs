using System.CommandLine;
using HookGuard.Commands;

namespace HookGuard.Tests.Commands;

public sealed class HelpTests
{
    private static readonly string[] InOrder =
    [
        "  install",
        "  scan",
        "  fix",
        "Hooks (git calls these):",
        "  pre-commit",
        "Exit codes:",
    ];

    [Test]
    public void The_commands_of_people_come_first()
    {
        var help = Help();

        Assert.That(
            InOrder.Select(part => help.IndexOf(part, StringComparison.Ordinal)),
            Is.Ordered.And.All.GreaterThan(0),
            help
        );
    }

    [Test]
    public void Every_command_is_listed_once()
    {
        var help = Help().Split('\n');

        foreach (var command in CommandLine.Create().Subcommands)
        {
            Assert.That(
                help.Count(line => line.TrimStart().Split(' ')[0] == command.Name),
                Is.EqualTo(1),
                command.Name
            );
        }
    }

    [Test]
    public void Help_of_a_command_lists_no_hooks()
    {
        using var output = new StringWriter();
        CommandLine.Create().Parse(["scan", "--help"]).Invoke(new InvocationConfiguration { Output = output });

        Assert.That(output.ToString(), Does.Contain("--history").And.Not.Contain("Hooks (git calls these)"));
    }

    private static string Help()
    {
        using var output = new StringWriter { NewLine = "\n" };
        CommandLine.Create().Parse(["--help"]).Invoke(new InvocationConfiguration { Output = output });
        return output.ToString();
    }
}
