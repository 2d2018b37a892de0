using HookGuard.Masking;
using HookGuard.Processes;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Remediation.Inventories;

/// <summary>What all forms of an inventory say in sentences.</summary>
internal static class InventorySummary
{
    public static ShownText Title(Inventory inventory)
    {
        var secret = inventory.Trace.Secret;
        return $"{secret.Rule.Name} {secret.Mask} ({secret.Fingerprint}), {inventory.Trace.Stage.Name()}";
    }

    public static ShownText Spread(Inventory inventory)
    {
        var trace = inventory.Trace;
        return trace.Stage switch
        {
            Stage.Published =>
                $"Pushed to {string.Join(", ", trace.Remotes.Select(remote => remote.Remote))}{(trace.Since is { } since ? $", known since {Particulars.Day(since)}" : "")}.",
            Stage.Committed when trace.Since is { } since =>
                $"Committed since {Particulars.Day(since)}, on no remote that this clone knows of.",
            Stage.Committed => "Recorded by git, on no remote that this clone knows of.",
            _ => "In no commit.",
        };
    }

    public static IReadOnlyList<Fact> Next(Inventory inventory)
    {
        var fingerprint = inventory.Trace.Secret.Fingerprint;
        return inventory.Trace.Stage switch
        {
            Stage.Published =>
            [
                new("Revoke it first", $"{ToolCommand.Name} explain {fingerprint}"),
                new("Then clean the history", $"{ToolCommand.Name} rewrite {fingerprint}"),
            ],
            Stage.Committed => [new("Clean the history before you push", $"{ToolCommand.Name} rewrite {fingerprint}")],
            _ => [new("Move it out of the files", $"{ToolCommand.Name} fix")],
        };
    }
}
