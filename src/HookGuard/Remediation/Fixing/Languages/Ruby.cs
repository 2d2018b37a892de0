namespace HookGuard.Remediation.Fixing.Languages;

internal static class Ruby
{
    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".rb", ".rake", ".gemspec", ".ru"),
            LookUp = "ENV.fetch(\"{0}\")",
            JoinsNeighbours = true,
            Lexis = new LexicalSyntax
            {
                Strings =
                [
                    new("\"", "\"")
                    {
                        Interpolation = "#{",
                        Inline = "#{ENV.fetch(\"{0}\")}",
                        SpansLines = true,
                    },
                    new("'", "'") { SpansLines = true },
                ],
                LineComments = ["#"],
                HereDocument = "<<",
                HasPatterns = true,
            },
        };
}
