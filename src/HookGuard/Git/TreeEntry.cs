namespace HookGuard.Git;

/// <summary>What a tree or an index holds at a path, as git writes it: an octal mode and an object id.</summary>
internal readonly record struct TreeEntry(int Mode, string Id)
{
    private const int TypeMask = 0xF000;
    private const int FileType = 0x8000;
    private const int SymlinkType = 0xA000;
    private const int GitlinkType = 0xE000;

    public bool Exists => Mode != 0;

    public bool IsSymlink => (Mode & TypeMask) == SymlinkType;

    public bool IsGitlink => (Mode & TypeMask) == GitlinkType;

    public bool HasContent => (Mode & TypeMask) is FileType or SymlinkType;
}
