namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>Commands that hand a value on without showing it, in the shell that people use on this system.</summary>
internal sealed class ShellSyntax(bool isPowerShell)
{
    public bool IsPowerShell => isPowerShell;

    public static ShellSyntax Current { get; } = new(OperatingSystem.IsWindows());

    /// <summary>Prints the value of a key of an env file.</summary>
    public string ValueIn(string file, string key) =>
        isPowerShell ? $"({LinesIn(file, [key])}) -replace '^[^=]*='" : $"{LinesIn(file, [key])} | cut -d= -f2-";

    /// <summary>Prints the lines of some keys of an env file, and of no other.</summary>
    public string LinesIn(string file, IReadOnlyList<string> keys)
    {
        var pattern = keys is [var key] ? $"^{key}=" : $"^({string.Join('|', keys)})=";
        return isPowerShell
            ? $"Get-Content {ShellWord.Quote(file)} | Where-Object {{ $_ -match '{pattern}' }}"
            : $"grep{(keys.Count > 1 ? " -E" : "")} '{pattern}' {ShellWord.QuotePath(file)}";
    }

    /// <summary>Puts all values of an env file into the environment.</summary>
    public string Load(string file) =>
        isPowerShell
            ? $"Get-Content {ShellWord.Quote(file)} | Where-Object {{ $_ -match '^\\w+=' }} | "
                + "ForEach-Object { $n, $v = $_ -split '=', 2; Set-Item \"env:$n\" $v }"
            : $"set -a; . {ShellWord.Quote($"./{file}")}; set +a";

    /// <summary>Puts into the environment what a command prints.</summary>
    public string Export(string name, string command) =>
        isPowerShell ? $"$env:{name} = {command}" : $"export {name}=\"$({command})\"";

    /// <summary>Prints a line with a name and what a command prints.</summary>
    public string Line(string name, string command) =>
        isPowerShell ? $"\"{name}=$({command})\"" : $"printf '{name}=%s\\n' \"$({command})\"";

    public string Both(IEnumerable<string> commands) =>
        isPowerShell ? $"& {{ {string.Join("; ", commands)} }}" : $"{{ {string.Join("; ", commands)}; }}";

    /// <summary>Leaves the environment as it was.</summary>
    public string Apart(string setUp, string command) => isPowerShell ? $"{setUp}; {command}" : $"({setUp}; {command})";
}
