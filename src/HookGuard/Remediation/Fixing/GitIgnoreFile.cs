namespace HookGuard.Remediation.Fixing;

/// <summary>Takes files out of git's sight.</summary>
internal static class GitIgnoreFile
{
    private const string Name = ".gitignore";

    public static FileFix Add(FileSides sides, IReadOnlyList<string> paths)
    {
        try
        {
            return sides.Change(Name, TextFile.DecodeToAppend, side => (side ?? TextFile.Empty).AppendLines(paths));
        }
        catch (CannotFixException cannot)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"{Name} cannot be changed: {cannot.Message}",
                "Replace it with an ordinary file and try again."
            );
        }
    }
}
