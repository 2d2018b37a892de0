using HookGuard.Git.Commands;

namespace HookGuard.Installation;

/// <summary>The setting <c>core.hooksPath</c> that is in force.</summary>
/// <param name="Scope">Where it is set: local, global, worktree, …</param>
/// <param name="Value">The folder; a relative one counts from the top of each work tree.</param>
internal sealed record HooksPath(string Scope, string Value)
{
    private const string Key = "core.hooksPath";

    /// <summary>Whether one folder serves many repositories.</summary>
    public bool IsOfUser => Scope is "global" or "system" && Path.IsPathFullyQualified(Value);

    /// <summary>Why git can find no hook there, whatever is installed; null where it can.</summary>
    public Problem? Obstacle =>
        Value.Length == 0 ? new Problem("core.hooksPath is empty, so git runs no hook", Unset)
        : File.Exists(Value) ? new Problem($"core.hooksPath is {Value}, which is no folder, so git runs no hook", Unset)
        : null;

    private string Unset =>
        Scope == "command"
            ? $"leave out the option or the variable that sets {Key} for this command"
            : $"git config --{Scope} --unset-all {Key}";

    public static HooksPath? In(string folder) =>
        GitProcess.Ask(folder, "config", "--show-scope", "--type=path", "--get", Key) is { ExitCode: 0 } found
        && found.Text.TrimEnd('\r', '\n').Split('\t', 2) is [var scope, var value]
            ? new HooksPath(scope, value)
            : null;
}
