namespace HookGuard.Remediation.Fixing;

/// <summary>A string as it stands in a text, quotes included.</summary>
internal sealed record Literal(StringForm Form, int Start, int End)
{
    public int ContentStart => Start + Form.Open.Length;

    public int ContentEnd => End - Form.Close.Length;
}

/// <summary>One way in which a language writes a string.</summary>
/// <param name="Open">How it opens, prefix included.</param>
/// <param name="Close">How it closes.</param>
internal sealed record StringForm(string Open, string Close)
{
    /// <summary>What takes the meaning of the next character away; null where nothing does.</summary>
    public char? Escape { get; init; } = '\\';

    /// <summary>Whether the closing sign, written twice, is part of the content.</summary>
    public bool Doubled { get; init; }

    /// <summary>How an expression inside it opens, such as <c>${</c>; null where none can stand there.</summary>
    public string? Interpolation { get; init; }

    /// <summary>How a look-up is written inside it, with <c>{0}</c> for the name; null where the string has to be cut in two for it.</summary>
    public string? Inline { get; init; }

    public bool SpansLines { get; init; }

    /// <summary>Why a look-up cannot stand in place of such a string; null where it can.</summary>
    public string? Fixed { get; init; }

    /// <summary>Whether it can be cut in two only where all of it is on one line.</summary>
    public bool PiecesStayOnOneLine { get; init; }
}
