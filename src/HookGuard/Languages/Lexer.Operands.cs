namespace HookGuard.Languages;

/// <content>Whether an operand or an operator is expected: a slash opens a pattern, or divides, by the token before it.</content>
internal ref partial struct Lexer
{
    // Words behind which an operand comes, in one or another language.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeOperands = new HashSet<string>(
        "return typeof case in of delete void throw new else do instanceof yield await when unless and or not if elsif while until then puts print split grep match".Split(
            ' '
        ),
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    private void Parenthesis(char c)
    {
        if (c == '(')
        {
            parentheses.Push(!afterLiteral && WordBefore(out _) is "if" or "while" or "for" or "with");
        }
        else if (c == ')')
        {
            afterCondition = parentheses.TryPop(out var isCondition) && isCondition;
        }
    }

    private readonly Answer OperandAt()
    {
        if (tokenEnd == 0 || afterLiteral)
        {
            return To(tokenEnd == 0);
        }

        var last = text[tokenEnd - 1];
        if (IsWord(last) || last is '$' or '@')
        {
            var word = WordBefore(out var isMember);
            return To(!isMember && BeforeOperands.Contains(word));
        }

        return last switch
        {
            ')' => To(afterCondition),
            ']' => Answer.No,
            // The end of a block or of an object.
            '}' => Answer.Doubtful,
            '+' or '-' => To(tokenEnd < 2 || text[tokenEnd - 2] != last),
            _ => Answer.Yes,
        };
    }

    private readonly Answer ArgumentAt(int place, int length)
    {
        var answer = OperandAt();
        var isArgument =
            answer == Answer.No
            && !afterLiteral
            && (IsWord(text[tokenEnd - 1]) || text[tokenEnd - 1] is '$' or '@')
            && tokenEnd < place
            && place + length < text.Length
            && !char.IsWhiteSpace(text[place + length]);
        return isArgument ? Answer.Doubtful : answer;
    }

    private readonly ReadOnlySpan<char> WordBefore(out bool isMember)
    {
        var start = tokenEnd;
        while (start > 0 && IsWord(text[start - 1]))
        {
            start--;
        }

        isMember = start > 0 && text[start - 1] is '.' or '$' or '@';
        return isMember ? [] : text[start..tokenEnd];
    }
}
