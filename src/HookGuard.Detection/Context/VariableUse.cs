using System.Runtime.InteropServices;
using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Context;

/// <summary>A place where a variable is used: what stands there as if it were a value.</summary>
/// <param name="End">Where it ends.</param>
/// <param name="Start">Where the expression begins that it is the last part of.</param>
/// <param name="Statement">The statement that it stands in.</param>
/// <param name="Naming">What its value is called there.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VariableUse(int End, int Start, Statement Statement, BoundName Naming)
{
    private const string Concat = ".concat(";

    // Of PHP and Perl, Visual Basic, Elixir and SQL.
    private const string Joints = ".&<>|";

    public static VariableUse At(ReadOnlySpan<char> text, int start, int end)
    {
        var statement = Statement.Around(text, start, end);
        var expression = StartOfExpression(text, start, statement.Start);
        return new VariableUse(end, expression, statement, NameReader.Read(text, expression, statement.Start));
    }

    /// <summary>
    /// What a variable is a member of, the signs that make it one, and what joins it to a string belong to no name: <c>self.key</c>,
    /// <c>${this.key}</c>, <c>"…" . $key</c>, <c>"…" &amp; key</c>, <c>"…".concat(key)</c>.
    /// </summary>
    private static int StartOfExpression(ReadOnlySpan<char> text, int start, int floor)
    {
        start = SkipMembers(text, start, floor);
        while (start > floor && text[start - 1] is '$' or '@' or '{' or '*' or '&')
        {
            start--;
        }

        var before = text[floor..start];
        if (before.EndsWith(Concat, StringComparison.Ordinal))
        {
            return start - Concat.Length;
        }

        var joined = before.TrimEnd(" \t").TrimEnd(Joints).TrimEnd(" \t");
        return joined is [.., '"' or '\''] ? floor + joined.Length : start;
    }

    private static int SkipMembers(ReadOnlySpan<char> text, int start, int floor)
    {
        while (true)
        {
            var end =
                text[floor..start] is [.., '-', '>'] or [.., ':', ':'] or [.., '?', '.'] ? start - 2
                : start > floor && text[start - 1] == '.' ? start - 1
                : start;
            var owner = end;
            while (owner > floor && (char.IsLetterOrDigit(text[owner - 1]) || text[owner - 1] == '_'))
            {
                owner--;
            }

            if (end == start || owner == end)
            {
                return start;
            }

            start = owner;
        }
    }
}
