namespace HookGuard.Remediation.Fixing;

/// <summary>A value that is to give way to a look-up.</summary>
/// <param name="Path">Relative to the repository root, <c>/</c>-separated.</param>
/// <param name="Text">The text of the whole file.</param>
/// <param name="Start">Where the value begins.</param>
/// <param name="End">Just past its last character.</param>
/// <param name="Name">The name of the environment variable that is to hold it.</param>
internal sealed record SecretLocation(string Path, string Text, int Start, int End, string Name)
{
    /// <summary>The files of the same type in which a word occurs, this one first, with their texts.</summary>
    public required Func<string, IEnumerable<(string Path, string Text)>> FilesThatName { get; init; }

    public int LineStart => Text.LastIndexOf('\n', Math.Max(Start - 1, 0)) + 1;

    public int LineEnd => Text.IndexOf('\n', End) is var end and >= 0 ? end : Text.Length;

    /// <summary>The line it begins on, up to it.</summary>
    public string Before => Text[LineStart..Start];

    /// <summary>The rest of the line it ends on.</summary>
    public string After => Text[End..LineEnd].TrimEnd('\r');

    public string NewLine => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    public string Indentation => new([.. Text[LineStart..LineEnd].TakeWhile(c => c is ' ' or '\t')]);
}
