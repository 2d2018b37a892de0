using HookGuard;
using HookGuard.Commands;

try
{
    return (int)(
        args switch
        {
            ["pre-commit"] => PreCommit.Run(),
            _ => throw new GuardException(ExitCode.Usage, "no such command", "Run 'hookguard --help'."),
        }
    );
}
catch (GuardException problem)
{
    Console.Error.WriteLine($"hookguard: {problem.Message}. {problem.Advice}");
    return (int)problem.ExitCode;
}
