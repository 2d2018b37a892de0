using HookGuard.Commands;
using HookGuard.Masking;
using HookGuard.Processes;

// What hooks call is matched here, because a command-line parser costs more than looking at a small commit does.
StandardStreams.OpenClosed();
OwnProcess.LeaveNoCore();
OwnProcess.ExplainFailuresOfThreads();
try
{
    return (int)(
        args switch
        {
            ["pre-commit"] => PreCommit.Run(),
            ["pre-merge-commit"] => PreMergeCommit.Run(),
            ["commit-msg", not ['-', ..] and var file] => CommitMsg.Run(file),
            ["post-commit"] => PostCommit.Run(),
            ["post-rewrite", not ['-', ..] and var cause] => PostRewrite.Run(cause),
            ["pre-receive"] => PreReceive.Run(),
            ["pre-push"] => PrePush.Run(null, null),
            ["pre-push", not ['-', ..] and var remote] => PrePush.Run(remote, null),
            ["pre-push", not ['-', ..] and var remote, var url] => PrePush.Run(remote, url),
            _ => CommandLine.Run(args),
        }
    );
}
catch (Exception exception)
{
    return (int)Failure.Report(exception);
}
finally
{
    ChildProcess.EndAll();
    Output.Out.Flush();
    Output.Error.Flush();
}
