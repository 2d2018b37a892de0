namespace HookGuard.Languages;

/// <content>Elements of JSX.</content>
internal ref partial struct Lexer
{
    private bool Element()
    {
        if (!language.HasElements || text[at] != '<' || at + 1 >= text.Length)
        {
            return false;
        }

        var rest = text[(at + 1)..];
        var isTag = char.IsAsciiLetter(rest[0]) || rest[0] == '>';
        if (!isTag || IsTypeParameter(rest) || OperandAt() != Answer.Yes)
        {
            return false;
        }

        Enter(Elements.Tag, Elements.Tag.Close, at, 1);
        return true;
    }

    // <T,>(value: T) => … and <T extends U>(value: T) => …
    private static bool IsTypeParameter(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAnyExcept(Names);
        var after = end < 0 ? [] : rest[end..].TrimStart();
        return after is [',', ..] || after.StartsWith("extends ", StringComparison.Ordinal);
    }

    private void TagWithin(Frame content)
    {
        if (!IsAt(at + 1, "/"))
        {
            Enter(Elements.Tag, Elements.Tag.Close, at, 1);
            return;
        }

        var end = text[at..].IndexOf('>');
        if (end < 0)
        {
            GiveUp(at);
            return;
        }

        at += end + 1;
        Leave();
        Took(isLiteral: true);
        regions.Add(new Region(RegionKind.Literal, content.Start, at) { Form = content.Form, IsInMarkup = true });
    }
}
