namespace HookGuard.Remediation.Fixing;

/// <summary>A kind of file, and how a look-up is written in it.</summary>
internal abstract class Dialect
{
    /// <param name="path">Relative to the repository root.</param>
    /// <param name="text">The file's text, for what its name does not tell.</param>
    public required Func<string, string, bool> Handles { get; init; }

    /// <exception cref="CannotFixException">It cannot be done safely.</exception>
    public abstract Replacement Replace(SecretLocation target);

    /// <summary>Whether the file itself gives a variable of that name a value, other than at a place: it would be read instead.</summary>
    public virtual bool Assigns(string text, int place, string name) => false;

    /// <summary>Whether a path ends with one of the extensions.</summary>
    public static Func<string, string, bool> Extension(params string[] extensions) =>
        (path, _) => extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
