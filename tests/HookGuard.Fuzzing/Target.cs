namespace HookGuard.Fuzzing;

/// <summary>Code that reads what somebody else wrote.</summary>
/// <param name="Name">How it is asked for.</param>
/// <param name="Seeds">What it is written for; all other inputs come from these.</param>
/// <param name="Words">What stands in such inputs and is seldom hit upon by chance.</param>
/// <param name="Read">Reads an input. It may refuse it, by a <see cref="GuardException"/>.</param>
internal sealed record Target(
    string Name,
    IReadOnlyList<byte[]> Seeds,
    IReadOnlyList<string> Words,
    Action<byte[]> Read
);
