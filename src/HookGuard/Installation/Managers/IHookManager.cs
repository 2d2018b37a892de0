namespace HookGuard.Installation.Managers;

/// <summary>A program that keeps the hooks of a repository in files that a team commits. HookGuard adds its lines to those files.</summary>
internal interface IHookManager
{
    string Name { get; }

    bool IsUsedIn(Clone clone);

    /// <summary>The files that <see cref="Add"/> changes or makes, for people.</summary>
    IReadOnlyList<string> Files(Clone clone);

    /// <summary>The folder of its shell scripts, relative to the top; null where it has none.</summary>
    string? ScriptFolder(Clone clone);

    /// <summary>Adds HookGuard's lines, once, however often it is called.</summary>
    void Add(Clone clone);

    /// <summary>Whether HookGuard's lines in a file are those that <see cref="Add"/> writes: others may call something else.</summary>
    bool IsIntact(Clone clone, string file);

    /// <summary>Takes HookGuard's lines out again. Every other byte stays.</summary>
    void Remove(Clone clone);

    /// <summary>Whether git, in this clone and as things are, would run HookGuard at this hook through the manager.</summary>
    bool Runs(Clone clone, string hook);
}
