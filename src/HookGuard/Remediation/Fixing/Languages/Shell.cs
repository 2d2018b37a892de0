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
            OwnAssignment =
                """(^|[\s;&|({]){0}\+?=["']?|\b(read|mapfile|readarray|unset|getopts)\b[^\n;&|]*\b{0}\b|\b(for|printf\s+-v)\s+{0}\b|\$\{{0}:?=["']?""",
            Fallbacks = [new(Default, EndOfDefault, Inline)],
            Inline = [("\"", Inline)],
        };

    // Within quotes the quotes stay; a default that has its own loses them with it.
    [GeneratedRegex("""\$\{(?<name>[A-Za-z_]\w*):?[-=]["']?$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Default { get; }

    [GeneratedRegex("""^["']?\}""", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfDefault { get; }

    [GeneratedRegex(@"^#![^\n]*\b(ba|da|k|z)?sh\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Shebang { get; }
}
