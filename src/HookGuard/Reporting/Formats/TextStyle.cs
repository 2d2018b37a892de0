using HookGuard.Masking;

namespace HookGuard.Reporting.Formats;

/// <summary>What the place that people read at can show.</summary>
/// <param name="Colour">Whether it takes colour.</param>
/// <param name="Unicode">Whether it shows more than ASCII.</param>
/// <param name="Width">How many columns it has.</param>
internal sealed record TextStyle(bool Colour, bool Unicode, int Width)
{
    // POSIX looks at these in this order.
    private static readonly string[] Locale = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>For files, and wherever nobody can tell: plain lines that others may break as they like.</summary>
    public static TextStyle Plain { get; } = new(Colour: false, Unicode: true, Width: 120);

    /// <summary>What standard error can show.</summary>
    public static TextStyle OfTerminal() => Of(Terminal.IsThere);

    /// <summary>What standard output can show.</summary>
    public static TextStyle OfOutput() => Of(Terminal.IsOutput);

    private static TextStyle Of(bool terminal)
    {
        var width = terminal ? Math.Clamp(Terminal.Columns(), 40, 160) : Plain.Width;
        return new TextStyle(WantsColour(terminal), HasUnicode(), width);
    }

    public string Alarm(string text) => Paint("1;31", text);

    public string Warning(string text) => Paint("1;33", text);

    public string Strong(string text) => Paint("1", text);

    public string Quiet(string text) => Paint("34", text);

    public string Removed(string text) => Paint("31", text);

    public string Added(string text) => Paint("32", text);

    public string Code(string text) => Paint("36", text);

    private string Paint(string code, string text) => Colour ? $"\e[{code}m{text}\e[0m" : text;

    private static bool WantsColour(bool terminal) =>
        !IsSet("NO_COLOR")
        && (
            (IsSet("FORCE_COLOR") && Variable("FORCE_COLOR") is not "0")
            || (terminal && !Terminal.IsDumb && (!OperatingSystem.IsWindows() || IsSet("WT_SESSION") || IsSet("TERM")))
        );

    // Unset says nothing, and nearly every terminal shows UTF-8.
    private static bool HasUnicode() =>
        OperatingSystem.IsWindows() && !IsSet("LANG")
            ? Console.OutputEncoding.CodePage == 65001
            : Locale.FirstOrDefault(IsSet) is not { } locale
                || Variable(locale)!
                    .Replace("-", "", StringComparison.Ordinal)
                    .Contains("UTF8", StringComparison.OrdinalIgnoreCase);

    private static bool IsSet(string name) => Variable(name) is { Length: > 0 };

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);
}
