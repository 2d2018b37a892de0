using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class JavaScript
{
    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".js", ".mjs", ".cjs", ".jsx"),
            LookUp = "process.env.{0}",
            Start = Start.Node,
            Inline = Inline,
            Refusals = Refusals,
            RefusalsAfter = RefusalsAfter,
            Unfit = (Browser, InBrowser),
            Fallbacks = [new(OrElse, EndOfString, "process.env.{0}") { Start = Start.Node }],
        };

    /// <summary>The same, with the word that tells the compiler that the variable is set.</summary>
    public static Dialect TypeScript { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".ts", ".mts", ".cts", ".tsx"),
            LookUp = "process.env.{0}!",
            Start = Start.Node,
            Inline = Inline,
            Refusals = [.. Refusals, (Enumeration, "an enum requires a constant"), (Type, "it is a type")],
            RefusalsAfter = RefusalsAfter,
            Unfit = (Browser, InBrowser),
            Fallbacks = [new(OrElse, EndOfString, "process.env.{0}!") { Start = Start.Node }],
        };

    private const string InBrowser =
        "this code runs in a browser, where anybody can read the value; send the event from a server";

    private static (string, string)[] Inline => [("`", "${process.env.{0}}")];

    private static (Regex, string)[] Refusals =>
        [(Case, "it is a comparison or a case label"), (Module, "the name of a module requires a constant")];

    private static (Regex, string)[] RefusalsAfter => [(Colon, "it is the name of a property")];

    // What only a browser has, and what only code for one imports.
    [GeneratedRegex(
        """\bimport\.meta\.env\b|\b(window|document|localStorage|sessionStorage)\.\w|\b(from|require\()\s*["'](react|react-dom|preact|vue|svelte|solid-js|@angular/core)(/[\w-]+)?["']""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Browser { get; }

    [GeneratedRegex(
        """process\.env(\.(?<name>\w+)|\[\s*["'](?<name>\w+)["']\s*\])\s*(\|\||\?\?)\s*["'`]$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OrElse { get; }

    [GeneratedRegex("""^["'`]""", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfString { get; }

    [GeneratedRegex(@"^\s*:(?!:)", RegexOptions.ExplicitCapture)]
    private static partial Regex Colon { get; }

    [GeneratedRegex(@"\benum\s+\w+\s*\{[^}]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Enumeration { get; }

    [GeneratedRegex(
        @"\btype\s+\w+(<[^>]*>)?\s*=[^;(){}=]*(\{[^}]*)?$|\binterface\s+\w+[^{}]*\{[^}]*$|\b(const|let|var|readonly|declare)\s+\w+\s*\??:[^=;\n]*$|\b(as|satisfies)\s+$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Type { get; }

    [GeneratedRegex(@"\b(from|import)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Module { get; }

    [GeneratedRegex(@"\bcase\s+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Case { get; }
}
