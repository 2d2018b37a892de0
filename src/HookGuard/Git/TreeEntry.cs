namespace HookGuard.Git;

/// <summary>What a tree or an index holds at a path, as git writes it: an octal mode and an object id.</summary>
internal readonly record struct TreeEntry(int Mode, string Id)
{
    public const int FolderMode = 0x4000;

    private const int TypeMask = 0xF000;
    private const int FileType = 0x8000;
    private const int SymlinkType = 0xA000;
    private const int GitlinkType = 0xE000;
    private const int OwnerExecutes = 0x40;
    private const int FileMode = 0x81A4;
    private const int ExecutableMode = 0x81ED;

    public static TreeEntry None { get; } = new(0, "");

    public bool Exists => Mode != 0;

    public bool IsFolder => Mode == FolderMode;

    public bool IsSymlink => (Mode & TypeMask) == SymlinkType;

    public bool IsGitlink => (Mode & TypeMask) == GitlinkType;

    public bool HasContent => (Mode & TypeMask) is FileType or SymlinkType;

    /// <summary>The mode as git takes it: of a file only whether its owner may execute it counts.</summary>
    public static int Canonical(int mode) =>
        (mode & TypeMask) switch
        {
            FileType => (mode & OwnerExecutes) != 0 ? ExecutableMode : FileMode,
            SymlinkType => SymlinkType,
            FolderMode => FolderMode,
            _ => GitlinkType,
        };
}
