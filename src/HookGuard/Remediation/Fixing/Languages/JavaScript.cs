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
            Refuses = (place, _) => Refusal(place),
            Unfit = [.. Unfit, (Markup, InBrowser)],
            OwnAssignment = OwnAssignment,
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
            Refusals = Refusals,
            RefusalsAfter = [(AsConst, "as const requires a literal")],
            Refuses = (place, _) => TypeScriptPlaces.Refusal(place) ?? Refusal(place),
            ConstantUses = [new(Constant)],
            Unfit = Unfit,
            OwnAssignment = OwnAssignment,
            Fallbacks = [new(OrElse, EndOfString, "process.env.{0}!") { Start = Start.Node }],
        };

    private const string InBrowser =
        "this code runs in a browser, where anybody can read the value; send the event from a server";

    private const string OwnAssignment =
        """(process\.env(\.{0}\b|\[\s*["'`]{0}["'`]\s*\])\s*(\|\||\?\?)?=(?!=)\s*["'`]?|\bdelete\s+process\.env\.{0}\b)""";

    private static (string, string)[] Inline => [("`", "${process.env.{0}}")];

    private static (Regex, string)[] Unfit =>
        [
            (Browser, InBrowser),
            (Worker, "a Worker gets its variables as env: run wrangler secret put {0}, and read env.{0}"),
            (Deno, "this is code for Deno; read it with Deno.env.get('{0}')"),
            (LoadTest, "k6 has an environment of its own; read it with __ENV.{0}"),
            (OtherProcess, "the name process means something else in this file"),
        ];

    private static (Regex, string)[] Refusals =>
        [
            (Case, "it is a comparison or a case label"),
            (Module, "the name of a module requires a constant"),
            (Bundled, "what a bundler puts in place of a name gets into the code for browsers"),
            (ShownDefault, Python.ShownDefault),
        ];

    private static string? Refusal(CodePlace place) =>
        AfterName.IsMatch(place.After) && BeforeName.IsMatch(place.Before) ? "it is the name of a property"
        : place.Text[place.Start] == '`' && Tag.IsMatch(place.Before)
            ? "a function takes the template apart; make the value a variable first"
        : Yargs.IsMatch(place.Text) && Default.IsMatch(place.Before) ? Python.ShownDefault
        : null;

    // What only a browser has, and what only code for one imports or is given.
    [GeneratedRegex(
        """\bimport\.meta\.env\b|\b(window|document|localStorage|sessionStorage|navigator|chrome|browser)\.\w|\b(from|require\()\s*["'](react|react-dom|preact|vue|svelte|solid-js|jquery|@angular/core)(/[\w-]+)?["']|^\s*["']use client["']|\bXMLHttpRequest\b|\bcustomElements\b|(?<![\w$])(\$|jQuery)(\(|\.(ajax|get|post|getJSON)\()|^// ==UserScript==|\b(VITE|REACT_APP|NEXT_PUBLIC|NUXT_PUBLIC|VUE_APP|GATSBY|EXPO_PUBLIC)_\w""",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex Browser { get; }

    // An element, where an operand may be.
    [GeneratedRegex(@"(\breturn|=>|[(?:&|=])\s*<([A-Za-z][\w.]*(\s+[^<>]*)?/?)?>", RegexOptions.ExplicitCapture)]
    private static partial Regex Markup { get; }

    [GeneratedRegex(
        """\bfetch\s*\(\s*\w+\s*(:\s*\w+)?,\s*env\b|\baddEventListener\(\s*["'](fetch|scheduled)["']""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Worker { get; }

    [GeneratedRegex(@"\bDeno\.\w|\bfrom\s*[""'](https://deno\.land/|jsr:)", RegexOptions.ExplicitCapture)]
    private static partial Regex Deno { get; }

    [GeneratedRegex("""\b(from|require\()\s*["']k6(/\w+)?["']""", RegexOptions.ExplicitCapture)]
    private static partial Regex LoadTest { get; }

    // Declared, taken apart, or a parameter; its own module by its own name is the same.
    [GeneratedRegex(
        """\b(const|let|var|class|function\*?|import(\s+\*\s+as)?)\s+process\b(?!\s*(=\s*require\(|from)\s*["'](node:)?process["'])|\b(const|let|var)\s*\{[^{}]*\bprocess\b[^{}]*\}\s*=|(?<!\b(if|while|switch|for|return)\s*)\(([^()]*,)?\s*process\s*\??(:[^(),]+)?(,[^()]*)?\)\s*(=>|\{|:)|\bprocess\s*=>""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OtherProcess { get; }

    [GeneratedRegex(
        @"\bdefine\s*:\s*\{[^}]*$|\b(DefinePlugin|EnvironmentPlugin)\([^)]*$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Bundled { get; }

    // The help of commander and yargs lists defaults.
    [GeneratedRegex(
        """\.(requiredOption|option)\(\s*(["'])(?:(?!\2)[^\n])*\2\s*,\s*(["'])(?:(?!\3)[^\n])*\3\s*,\s*$"""
    )]
    private static partial Regex ShownDefault { get; }

    [GeneratedRegex(@"\byargs\b")]
    private static partial Regex Yargs { get; }

    [GeneratedRegex(@"\bdefault\s*:\s*$")]
    private static partial Regex Default { get; }

    [GeneratedRegex(
        """process\.env(\.(?<name>\w+)|\[\s*["'](?<name>\w+)["']\s*\])\s*(\|\||\?\?)\s*["'`]$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OrElse { get; }

    [GeneratedRegex("""^["'`]""", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfString { get; }

    [GeneratedRegex(@"^\s*(\?\s*)?(:(?!:)|\()", RegexOptions.ExplicitCapture)]
    private static partial Regex AfterName { get; }

    [GeneratedRegex(@"([{,;]|\b(get|set|async|static|readonly))\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex BeforeName { get; }

    [GeneratedRegex(
        @"(?<!\b(return|case|typeof|void|await|yield|in|of|delete|throw|else|default)\s*)[\w$)\]>]\s*$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"^\s+as\s+const\b", RegexOptions.ExplicitCapture)]
    private static partial Regex AsConst { get; }

    [GeneratedRegex(@"\bconst\s+(?<name>\w+)\s*(:[^=;]+)?=\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Constant { get; }

    [GeneratedRegex(@"\b(from|import|declare\s+module)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Module { get; }

    [GeneratedRegex(@"\bcase\s+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Case { get; }
}
