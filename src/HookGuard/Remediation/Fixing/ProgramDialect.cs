using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing;

/// <summary>A programming language: a string gives way to an expression that reads the environment.</summary>
internal sealed class ProgramDialect : Dialect
{
    // Beside these an expression needs no parentheses, whatever the language.
    private const string Openings = "=(,[{:>\n";
    private const string Endings = ";,)]}\n";

    public required LexicalSyntax Lexis { get; init; }

    /// <summary>The expression, with <c>{0}</c> for the name.</summary>
    public required string LookUp { get; init; }

    /// <summary>The expression where it is put together with strings, if it needs to be another one there.</summary>
    public string? JoinedLookUp { get; init; }

    /// <summary>What puts two strings together.</summary>
    public string Join { get; init; } = " + ";

    public bool NeverParenthesize { get; init; }

    /// <summary>Whether a value can stand there without quotes, and a look-up in its place.</summary>
    public bool TakesBareWords { get; init; }

    /// <summary>Whether strings that stand side by side are one.</summary>
    public bool JoinsNeighbours { get; init; }

    /// <summary>Declarations that take constants only, whose group <c>constant</c> gives way to another word.</summary>
    public IReadOnlyList<(Regex Declaration, string Becomes)> Adjustments { get; init; } = [];

    /// <summary>What cannot hold an expression, told by the text before the string.</summary>
    public IReadOnlyList<(Regex Before, string Reason)> Refusals { get; init; } = [];

    /// <summary>Where and how the import goes that the look-up needs; null where it needs none, or has it.</summary>
    public Func<string, Edit?> Import { get; init; } = _ => null;

    public override Replacement Replace(SecretLocation target)
    {
        var literal = LiteralFinder.Find(target.Text, Lexis, target.Start);
        Check(target, literal);
        List<Edit> edits =
        [
            literal is null ? new Edit(target.Start, target.End, Named(LookUp, target)) : Look(target, literal),
        ];
        var before = target.Text[..(literal?.Start ?? target.Start)];
        foreach (var (declaration, becomes) in Adjustments)
        {
            if (declaration.Match(before).Groups["constant"] is { Success: true } constant)
            {
                edits.Add(new Edit(constant.Index, constant.Index + constant.Length, becomes));
            }
        }

        if (Import(target.Text) is { } import)
        {
            edits.Add(import);
        }

        return new Replacement(edits);
    }

    private void Check(SecretLocation target, Literal? literal)
    {
        if (literal is null && !TakesBareWords)
        {
            throw new CannotFixException("it is not in a plain string");
        }

        var before = target.Text[..(literal?.Start ?? target.Start)];
        var reason = literal?.Form.Fixed ?? Refusals.FirstOrDefault(refusal => refusal.Before.IsMatch(before)).Reason;
        if (
            literal is not null
            && JoinsNeighbours
            && (IsQuote(before.TrimEnd(), ^1) || IsQuote(target.Text[literal.End..].TrimStart(), 0))
        )
        {
            reason = "the string continues in an adjacent one";
        }

        if (reason is not null)
        {
            throw new CannotFixException(reason);
        }
    }

    private Edit Look(SecretLocation target, Literal literal)
    {
        var (form, text) = (literal.Form, target.Text);
        var head = text[literal.ContentStart..target.Start];
        var tail = text[target.End..literal.ContentEnd];
        if (head.Length + tail.Length == 0)
        {
            var lookUp = Named(LookUp, target);
            return new Edit(literal.Start, literal.End, StandsAlone(text, literal) ? lookUp : $"({lookUp})");
        }

        if (form.Inline is { } inline)
        {
            return new Edit(target.Start, target.End, Named(inline, target));
        }

        if (form.PiecesStayOnOneLine && (head + tail).Contains('\n', StringComparison.Ordinal))
        {
            throw new CannotFixException("the string spans several lines");
        }

        string[] parts = [Quoted(head), Named(JoinedLookUp ?? LookUp, target), Quoted(tail)];
        var joined = string.Join(Join, parts.Where(part => part.Length > 0));
        return new Edit(literal.Start, literal.End, StandsAlone(text, literal) ? joined : $"({joined})");

        string Quoted(string content) => content.Length == 0 ? "" : form.Open + content + form.Close;
    }

    private bool StandsAlone(string text, Literal literal)
    {
        var before = text.AsSpan(0, literal.Start).TrimEnd(" \t");
        var after = text.AsSpan(literal.End).TrimStart(" \t\r");
        return NeverParenthesize || (BeginsExpression(before) && EndsExpression(after));
    }

    private static bool BeginsExpression(ReadOnlySpan<char> before) =>
        before.IsEmpty || Openings.Contains(before[^1]) || before.EndsWith("return");

    private bool EndsExpression(ReadOnlySpan<char> after)
    {
        foreach (var comment in Lexis.LineComments)
        {
            if (after.StartsWith(comment, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return after.IsEmpty || Endings.Contains(after[0]);
    }

    private static bool IsQuote(string text, Index at) => text.Length > 0 && text[at] is '"' or '\'';

    private static string Named(string pattern, SecretLocation target) =>
        pattern.Replace("{0}", target.Name, StringComparison.Ordinal);
}
