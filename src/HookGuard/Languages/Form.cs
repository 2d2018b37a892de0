namespace HookGuard.Languages;

/// <summary>How a comment or a string opens and closes.</summary>
/// <param name="Open">How it opens, prefix included.</param>
/// <param name="Close">How it closes; null where it runs to the end of the line (a comment) or of the file (a string).</param>
internal abstract record Form(string Open, string? Close)
{
    /// <summary>Characters of the author's choice behind <see cref="Open"/>, which the closing sign repeats, as in <c>r##"…"##</c>.</summary>
    public Func<char, bool>? Fence { get; init; }

    /// <summary>The end of the opening sign, behind the fence.</summary>
    public string OpenEnd { get; init; } = "";

    /// <summary>The end of the closing sign, behind the fence.</summary>
    public string CloseEnd { get; init; } = "";

    public bool IgnoresCase { get; init; }

    /// <summary>Where it may open.</summary>
    public Opening Opening { get; init; }

    /// <summary>Characters that keep it from opening where one of them is directly before it.</summary>
    public string NotAfter { get; init; } = "";

    /// <summary>Characters that keep it from opening where one of them is directly behind it.</summary>
    public string NotBefore { get; init; } = "";

    private StringComparison Comparison => IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The length of the opening sign at a place; 0 where there is none.</summary>
    public int OpenAt(ReadOnlySpan<char> text, int at, out string? close)
    {
        close = Close;
        if (!text[at..].StartsWith(Open, Comparison) || (at > 0 && NotAfter.Contains(text[at - 1])))
        {
            return 0;
        }

        var end = at + Open.Length;
        if (Fence is not null)
        {
            const int longest = 255;
            var start = end;
            while (end < text.Length && end - start < longest && Fence(text[end]))
            {
                end++;
            }

            close = $"{Close}{text[start..end]}{CloseEnd}";
        }

        if (!text[end..].StartsWith(OpenEnd, StringComparison.Ordinal))
        {
            return 0;
        }

        end += OpenEnd.Length;
        return end < text.Length && NotBefore.Contains(text[end]) ? 0 : end - at;
    }
}
