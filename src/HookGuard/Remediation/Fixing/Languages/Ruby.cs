namespace HookGuard.Remediation.Fixing.Languages;

internal static class Ruby
{
    public static Dialect Dialect { get; } =
        new Code
        {
            Handles = Dialect.Extension(".rb", ".rake", ".gemspec", ".ru"),
            LookUp = "ENV.fetch(\"{0}\")",
            JoinsNeighbours = true,
            Lexis = new Lexis
            {
                Strings =
                [
                    new("\"", "\"")
                    {
                        Hole = "#{",
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
