namespace HookGuard.Masking;

/// <summary>The terminal that people read standard error on.</summary>
internal static class Terminal
{
    private const string Kind = "TERM";

    // Of one that does not say.
    private const int UsualColumns = 80;

    /// <summary>Whether standard error is one.</summary>
    public static bool IsThere => !Console.IsErrorRedirected;

    /// <summary>Whether standard output is one too.</summary>
    public static bool IsOutput => !Console.IsOutputRedirected;

    /// <summary>Whether it can do no more than show one line after another.</summary>
    public static bool IsDumb => Environment.GetEnvironmentVariable(Kind) is "dumb";

    /// <summary>How many columns it has.</summary>
    public static int Columns()
    {
        // Before its first word to a terminal, .NET switches the keypad to another mode, for keys that are not read here, and never
        // back. It cannot where it does not know what kind of terminal this is.
        var kind = Environment.GetEnvironmentVariable(Kind);
        Environment.SetEnvironmentVariable(Kind, null);
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UsualColumns;
        }
        catch (IOException)
        {
            return UsualColumns;
        }
        finally
        {
            Environment.SetEnvironmentVariable(Kind, kind);
        }
    }

    /// <summary>To be called before anything is written, to any stream: its keypad stays as it is.</summary>
    public static void LeaveAsItIs() => Columns();
}
