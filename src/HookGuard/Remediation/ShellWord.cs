namespace HookGuard.Remediation;

/// <summary>Quotes words for a POSIX shell.</summary>
internal static class ShellWord
{
    public static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "/._-+=:@%,".Contains(c))
            ? word
            : $"'{word.Replace("'", @"'\''")}'";

    /// <summary>A path that no command mistakes for an option.</summary>
    public static string QuotePath(string path) => Quote(path.StartsWith('-') ? $"./{path}" : path);
}
