namespace HookGuard.Archives;

/// <summary>An archive unpacks to more than is read of one.</summary>
internal sealed class ArchiveLimitException(string message) : Exception(message);
