using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class Shell
{
    // Stops the script where the variable is missing, instead of sending nothing as a key.
    private const string Inline = "${{0}:?}";

    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = (path, text) =>
                Dialect.Extension(".sh", ".bash", ".ksh", ".zsh")(path, text) || Shebang.IsMatch(text),
            LookUp = $"\"{Inline}\"",
            Join = "",
            NeverParenthesize = true,
            TakesBareWords = true,
            Lexis = new LexicalSyntax
            {
                Strings =
                [
                    new("\"", "\"")
                    {
                        Interpolation = "$(",
                        Inline = Inline,
                        SpansLines = true,
                    },
                    new("$'", "'") { SpansLines = true },
                    new("'", "'") { Escape = null, SpansLines = true },
                ],
                LineComments = ["#"],
                HereDocument = "<<",
                CommentsNeedSpace = true,
            },
        };

    [GeneratedRegex(@"^#![^\n]*\b(ba|da|k|z)?sh\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Shebang { get; }
}
