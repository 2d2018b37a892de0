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
        Func<string, Func<TextFile?, IEnumerable<Edit>>, FileFix> change
    )
    {
        if (working is null || (staged is not null && staged != working))
        {
            throw new CannotFixException("its staged and its working version differ; stage all of it first");
        }

        var names = Assignment.Matches(working.Text).Select(match => match.Groups["name"].Value.TrimStart()).ToList();
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

    [GeneratedRegex(@"(^|/)(\.env(\.[^/]+)?|[^/]+\.env|\.envrc|\.streamlit/secrets\.toml)$")]
    private static partial Regex FileName { get; }

    [GeneratedRegex(@"(example|sample|template|dist)$")]
    private static partial Regex Example { get; }

    [GeneratedRegex(
        @"^(?<name>[ \t]*(export[ \t]+)?[A-Za-z_][\w.-]*[ \t]*=)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Assignment { get; }
}
