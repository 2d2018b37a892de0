using HookGuard;
using HookGuard.Commands;

// What hooks call is matched here, because a command-line parser costs more than looking at a small commit does.
try
{
    return (int)(
        args switch
        {
            ["pre-commit"] => PreCommit.Run(),
            _ => CommandLine.Run(args),
        }
    );
}
catch (Exception exception)
{
    return (int)Failure.Report(exception);
}
