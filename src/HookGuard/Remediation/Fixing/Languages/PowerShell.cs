namespace HookGuard.Remediation.Fixing.Languages;

internal static class PowerShell
{
    private const string Inline = "$($env:{0})";

    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".ps1", ".psm1"),
            LookUp = "$env:{0}",
            Lexis = new LexicalSyntax
            {
                Strings =
                [
                    new("@\"", "\n\"@")
                    {
                        Escape = '`',
                        Inline = Inline,
                        SpansLines = true,
                    },
                    new("@'", "\n'@")
                    {
                        Escape = null,
                        SpansLines = true,
                        Fixed = "it is in a literal here-string",
                    },
                    new("\"", "\"")
                    {
                        Escape = '`',
                        Doubled = true,
                        Interpolation = "$(",
                        Inline = Inline,
                        SpansLines = true,
                    },
                    new("'", "'")
                    {
                        Escape = null,
                        Doubled = true,
                        SpansLines = true,
                    },
                ],
                LineComments = ["#"],
                BlockComment = ("<#", "#>"),
                CommentsNeedSpace = true,
            },
        };
}
