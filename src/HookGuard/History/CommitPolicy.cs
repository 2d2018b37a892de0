using HookGuard.Policy;

namespace HookGuard.History;

/// <summary>Settings as a commit holds them.</summary>
/// <param name="Files">The files that were read for them and their ids: where these are equal, the settings are.</param>
/// <param name="Paths">The paths of those files, whether they exist or not.</param>
/// <param name="Settings">All layers put together.</param>
internal sealed record CommitPolicy(string Files, IReadOnlyList<string> Paths, Settings Settings);
