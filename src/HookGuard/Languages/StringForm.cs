namespace HookGuard.Languages;

/// <summary>One way in which a language writes a literal: a string, a pattern, raw text.</summary>
internal sealed record StringForm(string Open, string? Close) : Form(Open, Close)
{
    /// <summary>What takes the meaning of the next character away; null where nothing does.</summary>
    public char? Escape { get; init; } = '\\';

    /// <summary>Other sequences that close nothing and open no hole, such as a doubled quote.</summary>
    public IReadOnlyList<string> Escapes { get; init; } = [];

    /// <summary>How code inside it opens.</summary>
    public IReadOnlyList<Hole> Holes { get; init; } = [];

    public Extent Extent { get; init; }

    /// <summary>Where the closing sign has to be.</summary>
    public Opening Closing { get; init; }

    /// <summary>Whether it is one character, or one escape, between its signs, and otherwise no literal at all.</summary>
    public bool IsCharacter { get; init; }

    /// <summary>Whether the closing sign means nothing between square brackets.</summary>
    public bool HasClasses { get; init; }

    /// <summary>Quotes inside it that hide the closing sign: the attributes of a tag.</summary>
    public string Quotes { get; init; } = "";

    /// <summary>How many parts it has, each between delimiters of the author's choice, as in <c>s{…}{…}</c>; 0 where the signs are fixed.</summary>
    public int DelimitedParts { get; init; }
}
