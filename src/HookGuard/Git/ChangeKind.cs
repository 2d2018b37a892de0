namespace HookGuard.Git;

internal enum ChangeKind
{
    File,
    Symlink,
    Message,
}
