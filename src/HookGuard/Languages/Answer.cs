namespace HookGuard.Languages;

internal enum Answer
{
    No,
    Yes,
    Doubtful,
}
