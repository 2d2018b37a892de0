namespace HookGuard.Remediation.Fixing;

/// <summary>What became of the copies of values among git's objects.</summary>
/// <param name="Needed">How many stay because a commit, the stash, the reflog or an index refers to them.</param>
/// <param name="Undecided">How many stay because something else may need them.</param>
internal readonly record struct Pruned(int Needed, int Undecided);
