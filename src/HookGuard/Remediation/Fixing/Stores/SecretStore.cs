namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>Where values are kept instead of in the repository.</summary>
internal abstract record SecretStore
{
    /// <summary>As people read it: <c>.env</c>, <c>user secrets of src/App</c>.</summary>
    public abstract string Description { get; }

    /// <summary>The file in the working tree that must be ignored by git; null where there is none.</summary>
    public virtual string? IgnoredFile => null;

    /// <summary>The value of a key; null where there is none.</summary>
    public abstract string? Get(string key);

    /// <summary>A command that prints the value of a key and nothing else.</summary>
    public abstract string PrintValue(string key, ShellSyntax shell);

    /// <summary>A command that prints <c>NAME=value</c> for some keys.</summary>
    public virtual string PrintLines(IReadOnlyList<string> keys, ShellSyntax shell)
    {
        List<string> lines = [.. keys.Select(key => shell.Line(key, PrintValue(key, shell)))];
        return lines is [var only] ? only : shell.Both(lines);
    }

    /// <summary>A command that puts some keys into the environment.</summary>
    public virtual string Export(IReadOnlyList<string> keys, ShellSyntax shell) =>
        string.Join("; ", keys.Select(key => shell.Export(key, PrintValue(key, shell))));
}
