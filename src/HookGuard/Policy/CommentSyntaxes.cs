namespace HookGuard.Policy;

/// <summary>The comment syntax of each kind of file, by its name or extension.</summary>
internal static class CommentSyntaxes
{
    private static readonly CommentSyntax None = new();

    private static readonly CommentSyntax Slashes = new()
    {
        Line = ["//"],
        Block = [("/*", "*/")],
        LongQuotes = ["\"\"\"", "`"],
    };

    private static readonly CommentSyntax SlashesAndHash = Slashes with { Line = ["//", "#"], LongQuotes = [] };

    private static readonly CommentSyntax Hash = new() { Line = ["#"] };

    private static readonly CommentSyntax HashAndTripleQuotes = Hash with { LongQuotes = ["\"\"\"", "'''"] };

    private static readonly CommentSyntax PowerShell = Hash with { Block = [("<#", "#>")] };

    private static readonly CommentSyntax WholeLineHash = new() { Line = ["#", "!", ";"], WholeLine = true };

    private static readonly CommentSyntax Dashes = new()
    {
        Line = ["--"],
        Block = [("/*", "*/"), ("--[[", "]]"), ("{-", "-}")],
    };

    private static readonly CommentSyntax Markup = new() { Block = [("<!--", "-->")], Quotes = "" };

    // In a fenced block stands code of some other language.
    private static readonly CommentSyntax Markdown = Markup with { Line = ["#", "//"] };

    private static readonly CommentSyntax Template = Markup with
    {
        Line = ["//"],
        Block =
        [
            ("<!--", "-->"),
            ("/*", "*/"),
            ("<%#", "%>"),
            ("<%--", "--%>"),
            ("{{!--", "--}}"),
            ("{#", "#}"),
            ("@*", "*@"),
        ],
    };

    private static readonly CommentSyntax Semicolon = new() { Line = [";"], Quotes = "\"" };

    private static readonly CommentSyntax Percent = new() { Line = ["%"], Quotes = "\"" };

    private static readonly CommentSyntax Basic = new() { Line = ["'", "REM "], Quotes = "\"" };

    private static readonly CommentSyntax Batch = new()
    {
        Line = ["REM ", "rem ", "::"],
        Quotes = "",
        WholeLine = true,
    };

    private static readonly CommentSyntax Ml = new()
    {
        Line = ["//"],
        Block = [("(*", "*)")],
        LongQuotes = ["\"\"\""],
    };

    private static readonly CommentSyntax Fortran = new() { Line = ["!"] };

    /// <summary>Where nothing is known of a file, whatever most languages use.</summary>
    private static readonly CommentSyntax Unknown = new()
    {
        Line = ["#", "//", "--", ";"],
        Block = [("/*", "*/"), ("<!--", "-->")],
    };

    private static readonly Dictionary<string, CommentSyntax> ByExtension = Index(
        (None, "json csv tsv txt log ipynb pem crt key lock map"),
        (
            Slashes,
            "c h cc cpp cxx hpp hh m mm cs csx java js jsx mjs cjs ts tsx mts cts go rs swift kt kts scala sc groovy gradle dart proto jsonc json5 scss less sass css sol zig v sv d jsonnet libsonnet cue bicep prisma pde ino"
        ),
        (SlashesAndHash, "php php5 phtml tf tfvars hcl nomad"),
        (
            Hash,
            "sh bash zsh fish ksh nu elv pl pm rb rake gemspec r cr nim tcl mk cmake yaml yml conf cfg nix awk sed graphql gql rego robot dockerfile containerfile env envrc coffee gitignore gitconfig editorconfig http rest hurl tpl"
        ),
        (HashAndTripleQuotes, "py pyi pyw toml bzl star ex exs jl"),
        (PowerShell, "ps1 psm1 psd1"),
        (WholeLineHash, "properties ini inf service reg desktop"),
        (Dashes, "sql lua hs lhs elm adb ads vhd vhdl ddl psql pgsql"),
        (
            Markup,
            "xhtml xml svg xaml plist csproj fsproj vbproj props targets config resx nuspec wsdl xsd xsl xslt pom"
        ),
        (Markdown, "md markdown mdx"),
        (
            Template,
            "html htm vue svelte astro cshtml razor erb ejs hbs handlebars j2 jinja jinja2 twig liquid njk jsp aspx"
        ),
        (Semicolon, "lisp cl el scm rkt clj cljs cljc edn asm s"),
        (Percent, "tex sty cls erl hrl pro"),
        (Basic, "vb vbs bas"),
        (Batch, "bat cmd"),
        (Ml, "fs fsi fsx ml mli"),
        (Fortran, "f f90 f95 f03 for")
    );

    private static readonly Dictionary<string, CommentSyntax> ByName = Index(
        (
            Hash,
            "dockerfile containerfile makefile gnumakefile rakefile gemfile vagrantfile procfile brewfile podfile fastfile justfile .bashrc .bash_profile .profile .zshrc .netrc .npmrc .env .envrc .gitconfig codeowners"
        ),
        (
            Slashes,
            "jenkinsfile tsconfig.json jsconfig.json devcontainer.json .hookguard.json settings.json launch.json tasks.json .eslintrc.json .swcrc"
        )
    );

    public static CommentSyntax Of(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (ByName.TryGetValue(name, out var syntax))
        {
            return syntax;
        }

        // Names such as .env.production and Dockerfile.build say what they are before the dot.
        var parts = name.Split('.', StringSplitOptions.RemoveEmptyEntries);
        return
            parts.Length > 0
            && (
                ByExtension.TryGetValue(parts[^1], out syntax)
                || (
                    parts.Length > 1
                    && (ByName.TryGetValue(parts[0], out syntax) || ByName.TryGetValue('.' + parts[0], out syntax))
                )
            )
            ? syntax
            : Unknown;
    }

    private static Dictionary<string, CommentSyntax> Index(
        params ReadOnlySpan<(CommentSyntax Syntax, string Names)> groups
    )
    {
        Dictionary<string, CommentSyntax> index = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (syntax, names) in groups)
        {
            foreach (var name in names.Split(' '))
            {
                index.Add(name, syntax);
            }
        }

        return index;
    }
}
