using System.Text;

namespace HookGuard.Commands;

/// <summary>What git hands to a hook on its standard input; nothing where a person runs the verb on a terminal.</summary>
internal static class StandardInput
{
    public static TextReader Open() =>
        Console.IsInputRedirected
            ? new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false))
            : TextReader.Null;
}
