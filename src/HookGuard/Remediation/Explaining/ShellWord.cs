namespace HookGuard.Remediation.Explaining;

/// <summary>Words as a POSIX shell takes them.</summary>
internal static class ShellWord
{
    public static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "/._-+=:@%,".Contains(c))
            ? word
            : $"'{word.Replace("'", @"'\''")}'";

    /// <summary>A path that no command takes for an option.</summary>
    public static string QuotePath(string path) => Quote(path.StartsWith('-') ? $"./{path}" : path);
}
