using HookGuard.Detection;
using HookGuard.Policy.Allowing;

namespace HookGuard.Fuzzing.Targets;

/// <summary>Allow comments and the lexer that tells comments from literals.</summary>
internal static class AllowCommentTarget
{
    private const string Comment =
        "hookguard:allow user-api-key until=2030-01-31 value=hg1:0123456789abcdef -- made up";

    private static readonly string[] Paths =
    [
        "a.py",
        "a.js",
        "a.ts",
        "a.cs",
        "a.rb",
        "a.php",
        "a.sh",
        "a.ps1",
        "a.yaml",
        "a.rs",
        "a.lua",
        "a.nix",
        "a.html",
        "a.xml",
        "a.md",
        "a.sql",
        "a.toml",
        "Dockerfile",
        "a.tf",
        "a.vue",
        "a.kt",
        "a.pl",
        "a.hs",
        "a.clj",
        "a.vb",
    ];

    public static Target Target { get; } =
        new(
            "allow-comments",
            [
                .. Enumerable
                    .Range(0, Paths.Length)
                    .SelectMany(path =>
                        new[]
                        {
                            $"# {Comment}\n",
                            $"/* {Comment} */",
                            $"k = \"{Comment}\" // {Comment}\n",
                            $"<!-- {Comment} -->",
                        }.Select(text => (byte[])[(byte)path, .. Sample.Bytes($"x = `a${{b}}` + 'c';\n{text}")])
                    ),
            ],
            [
                Comment,
                "hookguard:allow",
                "hookguard:allow-next-line ",
                "/*",
                "*/",
                "//",
                "#",
                "--",
                "\"\"\"",
                "'''",
                "`",
                "${",
                "}",
                "<<EOF\n",
                "EOF\n",
                "@\"",
                "r#\"",
                "<script>",
                "</script>",
                "```",
                "|\n  ",
                "=begin\n",
                "[[",
                "]]",
                "q{",
            ],
            input =>
            {
                var (path, content) = Sample.Split(input, Paths);
                AllowComments.In(path, SourceText.Decode(content));
            }
        );
}
