namespace HookGuard.Changes;

/// <summary>Content is not read because it is too large to be held.</summary>
internal sealed class TooLargeException() : Exception(Reason)
{
    public const string Reason = "it is larger than 512 MiB";
}
