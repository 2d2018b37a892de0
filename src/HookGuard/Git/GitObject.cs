namespace HookGuard.Git;

/// <summary>An object as git stores it.</summary>
/// <param name="Type"><c>blob</c>, <c>tree</c>, <c>commit</c> or <c>tag</c>.</param>
internal sealed record GitObject(string Id, string Type, byte[] Content);
