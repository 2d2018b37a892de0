using System.Text.RegularExpressions;
using HookGuard.Languages;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>Where <c>import os</c> goes: where tools that sort imports want it, and before the value is used.</summary>
internal static partial class PythonImports
{
    // Modules of Python itself that files import first. Others are apart from os by an empty line.
    private static readonly HashSet<string> OfPython = new(
        (
            "abc argparse ast asyncio base64 bisect calendar collections concurrent configparser contextlib copy csv "
            + "ctypes dataclasses datetime decimal difflib email enum errno fcntl fnmatch functools getopt getpass glob "
            + "gzip hashlib heapq hmac html http importlib inspect io ipaddress itertools json logging math mimetypes "
            + "multiprocessing numbers operator os pathlib pickle pkgutil platform pprint queue random re secrets select "
            + "shlex shutil signal smtplib socket sqlite3 ssl stat statistics string struct subprocess sys tarfile tempfile "
            + "textwrap threading time timeit tkinter traceback types typing unittest urllib uuid warnings weakref xml zipfile"
        ).Split(' '),
        StringComparer.Ordinal
    );

    public static Edit? Os(SecretLocation target)
    {
        var text = target.Text;
        if (CodePlace.Matches(target.Path, text, ImportsOs).Any(found => found.Index < target.Start))
        {
            return null;
        }

        var first = CodePlace.Matches(target.Path, text, AnyImport) is [var match, ..] ? match : null;
        if (first is null || first.Index > target.Start)
        {
            var place = EndOfHead(text);
            return new Edit(place, place, "import os" + target.NewLine);
        }

        var next = first;
        while (next is { Success: true } && IsBeforeOs(next))
        {
            var end = EndOfLine(text, next.Index);
            if (AnyImport.Match(text, end) is { Success: true } after && after.Index == end)
            {
                next = after;
            }
            else
            {
                return new Edit(end, end, "import os" + target.NewLine);
            }
        }

        var apart = next == first && !OfPython.Contains(next.Groups["module"].Value) ? target.NewLine : "";
        return new Edit(next.Index, next.Index, "import os" + target.NewLine + apart);

        static bool IsBeforeOs(Match import) =>
            import.Groups["import"].Success
            && string.Compare(import.Groups["module"].Value, "os", StringComparison.OrdinalIgnoreCase) < 0
            && OfPython.Contains(import.Groups["module"].Value);
    }

    /// <summary>Behind the comments, the doc string and the imports from the future, all of which have to come first.</summary>
    private static int EndOfHead(string text)
    {
        var end = 0;
        for (var at = 0; at < text.Length; )
        {
            var token = Blank.Match(text, at);
            at = token.Index + token.Length;
            if (at >= text.Length)
            {
                break;
            }

            if (text[at] == '#')
            {
                end = at = EndOfLine(text, at);
            }
            else if (Future.Match(text, at) is { Success: true } future && future.Index == at)
            {
                end = at = EndOfLine(text, at + future.Length);
            }
            else if (DocString.Match(text, at) is { Success: true } doc && doc.Index == at)
            {
                var quote = at + doc.Length - 1;
                end = at = EndOfLine(text, Math.Max(quote, Lexer.Find(text, ScriptLanguages.Python, [quote])[0].End));
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static int EndOfLine(string text, int from) =>
        text.IndexOf('\n', Math.Min(from, text.Length)) is >= 0 and var end ? end + 1 : text.Length;

    [GeneratedRegex(
        @"^import (\w[\w., ]*,[ \t]*)?os\b(?![.\w]*[ \t]+as\b)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex ImportsOs { get; }

    [GeneratedRegex(
        @"^((?<import>import)|from(?! __future__)) (?<module>\w+)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex AnyImport { get; }

    [GeneratedRegex(@"\G\s*")]
    private static partial Regex Blank { get; }

    [GeneratedRegex(@"\Gfrom __future__ import (\([^)]*\))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Future { get; }

    [GeneratedRegex("""\G[rRuU]?["']""", RegexOptions.ExplicitCapture)]
    private static partial Regex DocString { get; }
}
