namespace HookGuard.Tests.Installation;

/// <summary>A row of the table that <c>tests/situations</c> prints: the name of the case, and what each command ended with.</summary>
internal static class Situation
{
    public static void WriteRow(params object[] cells)
    {
        var test = TestContext.CurrentContext.Test.Name;
        var name = test[(test.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
        TestContext.Out.WriteLine(
            $"| {name} | {string.Join(" | ", cells.Select(cell => cell is CommandResult command ? command.ExitCode : cell))} |"
        );
    }
}
