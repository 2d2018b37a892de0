using System.Buffers;

namespace HookGuard.Languages;

/// <summary>The language of each kind of file, by its name, its extension or its first line.</summary>
internal static class LanguageTable
{
    private static readonly SearchValues<char> EndsOfInfo = SearchValues.Create(" \t,}:{");
    private static readonly SearchValues<char> EndsOfAttribute = SearchValues.Create(" \t\r\n\"'>");

    private static readonly Language Html = MarkupLanguages.Html;

    private static readonly (Language Language, string Names)[] Extensions =
    [
        (Language.WithoutComments, "json csv tsv txt log ipynb pem crt key lock map"),
        (CurlyLanguages.C, "c h cc cpp cxx hpp hh hxx m mm ino cu metal glsl hlsl"),
        (CurlyLanguages.CSharp, "cs csx"),
        (CurlyLanguages.Java, "java pde"),
        (CurlyLanguages.Jsx, "js jsx mjs cjs tsx"),
        (CurlyLanguages.JavaScript, "ts mts cts"),
        (CurlyLanguages.Go, "go"),
        (CurlyLanguages.Rust, "rs"),
        (CurlyLanguages.Swift, "swift"),
        (CurlyLanguages.Kotlin, "kt kts scala sc"),
        (CurlyLanguages.Groovy, "groovy gradle gvy jenkinsfile"),
        (CurlyLanguages.Dart, "dart"),
        (CurlyLanguages.Php, "php php5 phtml"),
        (CurlyLanguages.Css, "css"),
        (CurlyLanguages.Scss, "scss less sass"),
        (CurlyLanguages.Json5, "json5 jsonc proto thrift sol prisma v sv"),
        (CurlyLanguages.Jsonnet, "jsonnet libsonnet"),
        (CurlyLanguages.Cue, "cue"),
        (CurlyLanguages.Bicep, "bicep"),
        (CurlyLanguages.Terraform, "tf tfvars tofu hcl nomad"),
        (CurlyLanguages.Zig, "zig"),
        (CurlyLanguages.D, "d"),
        (ScriptLanguages.Python, "py pyi pyw"),
        (ScriptLanguages.Starlark, "bzl star tilt"),
        (ScriptLanguages.Shell, "sh bash zsh ksh bats"),
        (ScriptLanguages.OtherShell, "fish nu elv csh tcsh"),
        (ScriptLanguages.Ruby, "rb rake gemspec ru cr"),
        (ScriptLanguages.Perl, "pl pm"),
        (ScriptLanguages.PowerShell, "ps1 psm1 psd1"),
        (DataLanguages.Toml, "toml"),
        (DataLanguages.Yaml, "yaml yml"),
        (DataLanguages.Nix, "nix"),
        (DataLanguages.CMake, "cmake"),
        (DataLanguages.Make, "mk mak"),
        (ScriptLanguages.Awk, "awk"),
        (ScriptLanguages.CoffeeScript, "coffee"),
        (ScriptLanguages.Elixir, "ex exs"),
        (ScriptLanguages.Julia, "jl"),
        (ScriptLanguages.R, "r"),
        (ScriptLanguages.Nim, "nim"),
        (DataLanguages.GraphQl, "graphql gql"),
        (DataLanguages.Rego, "rego"),
        (OtherLanguages.Sql, "sql ddl psql pgsql"),
        (OtherLanguages.Lua, "lua"),
        (OtherLanguages.Haskell, "hs"),
        (OtherLanguages.Elm, "elm"),
        (OtherLanguages.Ada, "adb ads vhd vhdl"),
        (OtherLanguages.Lisp, "lisp cl scm rkt"),
        (OtherLanguages.EmacsLisp, "el"),
        (OtherLanguages.Clojure, "clj cljs cljc edn"),
        (OtherLanguages.Assembly, "asm"),
        (OtherLanguages.Tex, "tex sty"),
        (OtherLanguages.Erlang, "erl hrl"),
        (OtherLanguages.Basic, "vb vbs bas"),
        (OtherLanguages.FSharp, "fs fsi fsx"),
        (OtherLanguages.OCaml, "ml mli"),
        (OtherLanguages.Fortran, "f f90 f95 f03 for"),
        (OtherLanguages.Batch, "bat cmd"),
        (OtherLanguages.Properties, "properties"),
        (OtherLanguages.Ini, "ini inf service timer socket mount reg desktop editorconfig npmrc"),
        (OtherLanguages.Configuration, "conf cfg robot sed gitignore"),
        (OtherLanguages.EnvFile, "env envrc"),
        (OtherLanguages.GitConfig, "gitconfig"),
        (OtherLanguages.Dockerfile, "dockerfile containerfile"),
        (
            MarkupLanguages.Xml,
            "xml svg xaml axaml plist csproj fsproj vbproj props targets config resx nuspec wsdl xsd xsl xslt pom"
        ),
        (Html, "html htm xhtml vue svelte astro"),
        (MarkupLanguages.Markdown, "md markdown"),
        (MarkupLanguages.Mdx, "mdx"),
        (MarkupLanguages.Jinja, "j2 jinja jinja2"),
        (MarkupLanguages.WithHtml(MarkupLanguages.Jinja), "twig njk"),
        (MarkupLanguages.WithHtml(MarkupLanguages.Liquid), "liquid"),
        (MarkupLanguages.WithHtml(MarkupLanguages.Handlebars), "hbs handlebars mustache"),
        (MarkupLanguages.GoTemplate, "tpl gotmpl tmpl"),
        (MarkupLanguages.Erb, "erb"),
        (MarkupLanguages.WithHtml(MarkupLanguages.Ejs), "ejs"),
        (MarkupLanguages.WithHtml(MarkupLanguages.Jsp), "jsp"),
        (MarkupLanguages.WithHtml(MarkupLanguages.Aspx), "aspx ascx"),
        (MarkupLanguages.WithHtml(MarkupLanguages.Razor), "cshtml razor"),
    ];

    private static readonly Dictionary<string, Language> ByExtension = Index(Extensions);

    private static readonly Dictionary<string, Language> ByName = Index(
        (OtherLanguages.Dockerfile, "dockerfile containerfile"),
        (DataLanguages.Make, "makefile gnumakefile"),
        (ScriptLanguages.Ruby, "rakefile gemfile vagrantfile brewfile podfile fastfile"),
        (ScriptLanguages.Shell, ".bashrc .bash_profile .profile .zshrc"),
        (DataLanguages.CMake, "cmakelists.txt"),
        (ScriptLanguages.Starlark, "tiltfile"),
        (OtherLanguages.Configuration, "procfile .netrc codeowners requirements.txt"),
        (OtherLanguages.Ini, ".npmrc .editorconfig"),
        (OtherLanguages.EnvFile, ".env .envrc"),
        (OtherLanguages.GitConfig, ".gitconfig .gitmodules"),
        (CurlyLanguages.Groovy, "jenkinsfile"),
        (
            CurlyLanguages.Json5,
            "tsconfig.json jsconfig.json devcontainer.json .hookguard.json settings.json launch.json tasks.json .eslintrc.json .swcrc"
        )
    );

    private static readonly Dictionary<string, Language> ByOther = Index(
        (ScriptLanguages.Shell, "shell console shellsession"),
        (ScriptLanguages.Python, "python python2 python3"),
        (ScriptLanguages.Ruby, "ruby"),
        (ScriptLanguages.Perl, "perl"),
        (ScriptLanguages.PowerShell, "powershell pwsh"),
        (DataLanguages.Yaml, "docker-compose"),
        (CurlyLanguages.Jsx, "javascript node deno"),
        (CurlyLanguages.JavaScript, "typescript"),
        (CurlyLanguages.CSharp, "csharp c#"),
        (CurlyLanguages.Rust, "rust"),
        (CurlyLanguages.Kotlin, "kotlin"),
        (CurlyLanguages.Terraform, "terraform"),
        (CurlyLanguages.Go, "golang"),
        (OtherLanguages.EnvFile, "dotenv"),
        (OtherLanguages.Configuration, "nginx apache"),
        (OtherLanguages.Haskell, "haskell"),
        (OtherLanguages.Batch, "batch")
    );

    /// <summary>Every language of the table, with an extension of its files.</summary>
    public static IEnumerable<(Language Language, string Extension)> All =>
        Extensions.Select(row => (row.Language, row.Names.Split(' ')[0]));

    /// <summary>The language of a file; null where it is not known.</summary>
    public static Language? Of(string path, ReadOnlySpan<char> text = default)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (ByName.TryGetValue(name, out var language))
        {
            return language;
        }

        // Names such as .env.production and Dockerfile.build say what they are before the dot.
        var parts = name.Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && ByExtension.TryGetValue(parts[^1], out language))
        {
            return Inner(parts, language);
        }

        return parts is [var first, ..]
            && (ByName.TryGetValue(first, out language) || ByName.TryGetValue('.' + first, out language))
                ? language
            : parts is [var only] && ByExtension.TryGetValue(only, out language) && name[0] == '.' ? language
            : OfFirstLine(text);
    }

    /// <summary>The language of a fenced block of Markdown, by the text behind the fence.</summary>
    public static Language OfFence(ReadOnlySpan<char> info)
    {
        var word = info.Trim(" \t{.");
        var end = word.IndexOfAny(EndsOfInfo);
        return Named(end < 0 ? word : word[..end]) ?? Language.WithoutComments;
    }

    /// <summary>The language between a tag and the tag that closes it.</summary>
    public static Language OfTag(ReadOnlySpan<char> tag, Language usual)
    {
        foreach (var attribute in (string[])["lang=", "type="])
        {
            var at = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var value = tag[(at + attribute.Length)..].TrimStart("\"'");
                value = value[..Math.Max(value.IndexOfAny(EndsOfAttribute), 0)];
                value = value[(value.LastIndexOf('/') + 1)..];
                return value is "module" or "css" or "" ? usual : Named(value) ?? Language.WithoutComments;
            }
        }

        return usual;
    }

    private static Language? Named(ReadOnlySpan<char> word)
    {
        var name = word.ToString();
        return
            ByOther.TryGetValue(name, out var language)
            || ByExtension.TryGetValue(name, out language)
            || ByName.TryGetValue(name, out language)
            ? language
            : null;
    }

    // A template of another kind of file, such as page.html.erb.
    private static Language Inner(string[] parts, Language template) =>
        parts.Length > 2
        && parts[^2].ToLowerInvariant() is "html" or "htm" or "xhtml" or "xml"
        && template.Comments is not [{ Open: "<!--" }, ..]
            ? MarkupLanguages.WithHtml(template)
            : template;

    private static Language? OfFirstLine(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("#!", StringComparison.Ordinal))
        {
            return null;
        }

        var line = text[..Math.Max(text.IndexOfAny('\r', '\n'), 2)];
        foreach (var word in line.ToString().Split(' ', '/'))
        {
            if (word is not ("" or "#!" or "usr" or "bin" or "env" or "local" or "-S") && Named(word) is { } language)
            {
                return language;
            }
        }

        return null;
    }

    private static Dictionary<string, Language> Index(params ReadOnlySpan<(Language Language, string Names)> rows)
    {
        Dictionary<string, Language> index = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, names) in rows)
        {
            foreach (var name in names.Split(' '))
            {
                index.Add(name, language);
            }
        }

        return index;
    }
}
