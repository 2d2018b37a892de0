using HookGuard.Processes;
using HookGuard.Remediation.Fixing.Stores;

namespace HookGuard.Remediation.Fixing;

/// <summary>
/// Has a language's own parser read a file as it would become. The parser is one of the machine's, gets the text on standard input, and
/// runs none of it.
/// </summary>
internal static class ResultParser
{
    private static readonly (string[] Extensions, string Program, string[] Arguments)[] All =
    [
        ([".py", ".pyw"], "python3", ["-I", "-c", "import ast, sys; ast.parse(sys.stdin.buffer.read())"]),
        // Node reads standard input as a script, not as a module.
        ([".js", ".cjs"], "node", ["--check", "-"]),
        ([".go"], "gofmt", ["-e"]),
        ([".php"], "php", ["-n", "-l"]),
        ([".rb", ".rake", ".gemspec", ".ru"], "ruby", ["-c", "-"]),
        ([".sh", ".bash"], "bash", ["-n"]),
    ];

    /// <returns>The parser that takes the text before and not the text after; null where there is none.</returns>
    public static string? Rejects(string path, string before, string after) =>
        For(path) is { Program: var program, Arguments: var arguments }
        && ProgramFile.Find(program, Environment.CurrentDirectory) is not null
        && Client.Run(program, arguments, before) is not null
        && Client.Run(program, arguments, after) is null
            ? program
            : null;

    /// <summary>Whether this machine has a parser for a file.</summary>
    public static bool Knows(string path) =>
        For(path) is { } parser && ProgramFile.Find(parser.Program, Environment.CurrentDirectory) is not null;

    private static (string Program, string[] Arguments)? For(string path)
    {
        foreach (var (extensions, program, arguments) in All)
        {
            if (extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            {
                return (program, arguments);
            }
        }

        return null;
    }
}
