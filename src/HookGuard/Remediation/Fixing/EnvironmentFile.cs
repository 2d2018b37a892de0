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

        var names = NamesIn(working.Text)
            .Where(name => !secrets.Any(secret => name.Contains(secret, StringComparison.Ordinal)));
        var empty = path.EndsWith(".toml", StringComparison.Ordinal) ? " \"\"" : "";
        yield return new FileFix
        {
            Path = path,
            Entry = entry,
            Untracked = entry is not null,
        };
        yield return change(
            path + ".example",
            example =>
            {
                var text = example?.Text ?? "";
                var missing = names.Where(name => !text.Contains(name, StringComparison.Ordinal)).ToList();
                var start = text.Length == 0 || text.EndsWith('\n') ? "" : "\n";
                return missing.Count == 0
                    ? []
                    :
                    [
                        new Edit(
                            text.Length,
                            text.Length,
                            start + string.Concat(missing.Select(name => name + empty + "\n"))
                        ),
                    ];
            }
        );
    }

    // A value in quotes may go on over lines that look like assignments, and are parts of a secret.
    private static IEnumerable<string> NamesIn(string text) =>
        Entry.Matches(text).Select(match => match.Groups["name"].Value.TrimStart());

    [GeneratedRegex(@"(^|/)(\.env(\.[^/]+)?|[^/]+\.env|\.envrc|\.streamlit/secrets\.toml)$")]
    private static partial Regex FileName { get; }

    [GeneratedRegex(@"(example|sample|template|dist)$")]
    private static partial Regex Example { get; }

    [GeneratedRegex(
        """"
            ^(?<name> [ \t]* (export[ \t]+)? [A-Za-z_][\w.-]* [ \t]* =) [ \t]*
            (
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
