using HookGuard.Masking;

namespace HookGuard.History;

/// <summary>A repository to scan among others.</summary>
/// <param name="Name">Its name in reports, without a login.</param>
/// <param name="Address">Its folder, or an address from which git fetches.</param>
/// <param name="IsRemote">Whether it has to be fetched.</param>
internal sealed record ListedRepository(ShownPath Name, string Address, bool IsRemote);
