using System.Text.RegularExpressions;
using HookGuard.Git;

namespace HookGuard.Remediation.Fixing;

/// <summary>
/// A file whose only purpose is to hold values. It keeps them, and leaves git's sight; an example of it with the names alone takes its place.
/// </summary>
internal static partial class EnvironmentFile
{
    public static bool IsOne(string path) => FileName.IsMatch(path) && !Example.IsMatch(path);

    public static IEnumerable<FileFix> Untrack(
        string path,
        TreeEntry? entry,
        UnixFileMode? mode,
        TextFile? staged,
        TextFile? working,
        IReadOnlyCollection<string> secrets,
        Func<string, Func<TextFile?, IEnumerable<Edit>>, FileFix> change
    )
    {
        if (working is null || (staged is not null && staged != working))
        {
            throw new CannotFixException("its staged and working versions differ; stage all of it first");
        }

        var isToml = path.EndsWith(".toml", StringComparison.Ordinal);
        var entries = Entry
            .Matches(working.Text)
            .Select(entry => (Name: entry.Groups["name"].Value.TrimStart(), Value: entry.Groups["value"].Value.Trim()))
            .Where(entry => !secrets.Any(secret => entry.Name.Contains(secret, StringComparison.Ordinal)));
        yield return new FileFix
        {
            Path = path,
            Entry = entry,
            Untracked = entry is not null,
            Permissions = mode,
        };
        yield return change(
            path + ".example",
            example =>
            {
                var text = example?.Text ?? "";
                var missing = entries.Where(entry => !text.Contains(entry.Name, StringComparison.Ordinal)).ToList();
                var start = text.Length == 0 || text.EndsWith('\n') ? "" : "\n";
                return missing.Count == 0
                    ? []
                    :
                    [
                        new Edit(
                            text.Length,
                            text.Length,
                            start
                                + string.Concat(
                                    missing.Select(one => one.Name + Shown(one.Name, one.Value, isToml) + "\n")
                                )
                        ),
                    ];
            }
        );
    }

    // A default that tells nobody anything stays, so that a copy of the example works.
    private static string Shown(string name, string value, bool isToml) =>
        !SecretName.IsMatch(name) && Harmless.IsMatch(value) ? (isToml ? " " : "") + value
        : isToml ? " \"\""
        : "";

    [GeneratedRegex(
        "^(?<quote>[\"']?)(true|false|yes|no|on|off|[0-9]{1,5}|debug|info|warn|warning|error|development|production|staging|test|local|localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|utc|utf-8)\\k<quote>$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Harmless { get; }

    [GeneratedRegex(
        "pass|pwd|secret|token|key|pin|code|auth|cred|user",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex SecretName { get; }

    [GeneratedRegex(@"(^|/)(\.env(\.[^/]+)?|[^/]+\.env|\.envrc|\.streamlit/secrets\.toml)$")]
    private static partial Regex FileName { get; }

    [GeneratedRegex(@"(example|sample|template|dist)$")]
    private static partial Regex Example { get; }

    // A value in quotes may go on over lines that look like assignments, and are parts of a secret.
    [GeneratedRegex(
        """"
            ^(?<name> [ \t]* (export[ \t]+)? [A-Za-z_][\w.-]* [ \t]* =) [ \t]*
            (?<value>
                "{3} .*? ("{3}|\z)
              | '{3} .*? ('{3}|\z)
              | " (?> [^"\\] | \\. )* ("|\z)
              | ' [^']* ('|\z)
              | ` [^`]* (`|\z)
              | (?> [^\\\n] | \\ \r?\n | \\ )*
            )
            """",
        RegexOptions.Multiline
            | RegexOptions.Singleline
            | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Entry { get; }
}
