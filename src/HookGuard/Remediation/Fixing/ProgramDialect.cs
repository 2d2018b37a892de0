using System.Text.RegularExpressions;
using HookGuard.Languages;

namespace HookGuard.Remediation.Fixing;

/// <summary>A programming language: a string gives way to an expression that reads the environment.</summary>
internal sealed partial class ProgramDialect : Dialect
{
    // Beside these an expression needs no parentheses, whatever the language.
    private const string Openings = "=(,[{:>\n";
    private const string Endings = ";,)]}\n";

    // A backslash lets a line go on.
    private static readonly char[] BetweenStrings = [' ', '\t', '\r', '\n', '\\'];

    /// <summary>The expression, with <c>{0}</c> for the name.</summary>
    public required string LookUp { get; init; }

    /// <summary>The expression where it is put together with strings, if it needs to be another one there.</summary>
    public string? JoinedLookUp { get; init; }

    /// <summary>How a look-up is written inside a string, with <c>{0}</c> for the name, by how the string opens. Others are cut in two for it.</summary>
    public IReadOnlyList<(string Open, string LookUp)> Inline { get; init; } = [];

    /// <summary>What puts two strings together.</summary>
    public string Join { get; init; } = " + ";

    public bool NeverParenthesize { get; init; }

    /// <summary>Whether a value can stand there without quotes, and a look-up in its place.</summary>
    public bool TakesBareWords { get; init; }

    /// <summary>Whether strings that stand side by side are one.</summary>
    public bool JoinsNeighbours { get; init; }

    /// <summary>Letters that belong to a string where they are directly before its quote.</summary>
    public string Prefixes { get; init; } = "";

    /// <summary>The sign among them, or in the opening of a string, that lets code stand within it.</summary>
    public string CodePrefixes { get; init; } = "";

    /// <summary>Why a look-up cannot stand in place of a string that opens so.</summary>
    public IReadOnlyList<(string Open, string Reason)> FixedStrings { get; init; } = [];

    /// <summary>Whether a string in three quotes can be cut in two only where all of it is on one line.</summary>
    public bool BlocksStayWhole { get; init; }

    /// <summary>Declarations that take constants only, whose group <c>constant</c> gives way to another word.</summary>
    public IReadOnlyList<(Regex Declaration, string Becomes)> Adjustments { get; init; } = [];

    /// <summary>What cannot hold an expression, told by the text before the string.</summary>
    public IReadOnlyList<(Regex Before, string Reason)> Refusals { get; init; } = [];

    /// <summary>What cannot hold an expression, told by the text behind the string.</summary>
    public IReadOnlyList<(Regex After, string Reason)> RefusalsAfter { get; init; } = [];

    /// <summary>Files in which no look-up can stand, told by their text.</summary>
    public (Regex Text, string Reason)? Unfit { get; init; }

    /// <summary>Expressions in which the value is what counts where a variable is not set: they give way as a whole.</summary>
    public IReadOnlyList<Fallback> Fallbacks { get; init; } = [];

    /// <summary>How a constant that holds the value is declared, up to the value, with its <c>name</c>; and uses of it that only a constant fits.</summary>
    public IReadOnlyList<ConstantUse> ConstantUses { get; init; } = [];

    /// <summary>How the file gives a variable of the environment a value of its own, with <c>{0}</c> for the name; null where it cannot.</summary>
    public string? OwnAssignment { get; init; }

    public Start Start { get; init; } = Start.Exported;

    /// <summary>Where and how the import goes that the look-up needs; null where it needs none, or has it.</summary>
    public Func<string, Edit?> Import { get; init; } = _ => null;

    public override bool Assigns(string text, int place, string name) =>
        OwnAssignment is { } pattern
        && Regex
            .Matches(text, Named(pattern, name), RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Any(assigned => assigned.Index + assigned.Length != place);

    public override Replacement Replace(SecretLocation target)
    {
        if (Unfit is var (text, why) && text.IsMatch(target.Text))
        {
            throw new CannotFixException(why);
        }

        var region = Literal.RegionAround(target);
        var isInText = region is { Kind: RegionKind.Literal, Form: null };
        var replacement = isInText
            ? null
            : Fallbacks.Select(fallback => fallback.In(target)).FirstOrDefault(whole => whole is not null);
        replacement ??= new Replacement(Edits(target, Literal.In(target, region, Prefixes))) { Start = Start };
        return Import(target.Text) is { } import
            ? replacement with
            {
                Edits = [.. replacement.Edits, import],
            }
            : replacement;
    }

    private List<Edit> Edits(SecretLocation target, Literal? literal)
    {
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

        return edits;
    }

    private void Check(SecretLocation target, Literal? literal)
    {
        if (literal is null && !TakesBareWords)
        {
            throw new CannotFixException("it is not in a plain string");
        }

        var before = target.Text[..(literal?.Start ?? target.Start)];
        var reason = FixedReason(literal) ?? Refusals.FirstOrDefault(refusal => refusal.Before.IsMatch(before)).Reason;
        if (
            literal is not null
            && JoinsNeighbours
            && (
                IsQuote(before.TrimEnd(BetweenStrings), ^1)
                || IsQuote(target.Text[literal.End..].TrimStart(BetweenStrings), 0)
            )
        )
        {
            reason = "the string continues in an adjacent one";
        }

        reason ??= literal is null
            ? null
            : RefusalsAfter.FirstOrDefault(refusal => refusal.After.IsMatch(target.Text[literal.End..])).Reason;
        reason ??= HelpText.IsMatch(before) ? "it is in a text for people to read; delete it by hand" : null;
        reason ??= ConstantUses.Select(use => use.Of(target, before)).FirstOrDefault(found => found is not null);
        if (reason is not null)
        {
            throw new CannotFixException(reason);
        }
    }

    // Whoever asks for help would be shown the value of the variable.
    [GeneratedRegex(
        """\b(help|usage|description|epilog|metavar|synopsis|example)(_?text)?["']?\s*(=>|=|:|\()\s*[a-zA-Z]{0,2}$""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex HelpText { get; }

    private Edit Look(SecretLocation target, Literal literal)
    {
        var text = target.Text;
        var head = text[literal.ContentStart..target.Start];
        var tail = text[target.End..literal.ContentEnd];
        if (head.Length + tail.Length == 0)
        {
            var lookUp = Named(LookUp, target);
            // Only one that other operators would tear apart needs parentheses by itself.
            return new Edit(
                literal.Start,
                literal.End,
                JoinedLookUp is null || StandsAlone(text, literal) ? lookUp : $"({lookUp})"
            );
        }

        if (Inline.FirstOrDefault(form => form.Open == literal.Open).LookUp is { } inline)
        {
            return new Edit(target.Start, target.End, Named(inline, target));
        }

        if (BlocksStayWhole && literal.IsBlock && (head + tail).Contains('\n', StringComparison.Ordinal))
        {
            throw new CannotFixException("the string spans several lines");
        }

        string[] parts = [Quoted(head), Named(JoinedLookUp ?? LookUp, target), Quoted(tail)];
        var joined = string.Join(Join, parts.Where(part => part.Length > 0));
        return new Edit(literal.Start, literal.End, StandsAlone(text, literal) ? joined : $"({joined})");

        string Quoted(string content) => content.Length == 0 ? "" : OpenFor(literal, content) + content + literal.Close;
    }

    // A piece that holds no code needs no sign that it may.
    private string OpenFor(Literal literal, string content) =>
        content.AsSpan().ContainsAny('{', '}')
            ? literal.Open
            : string.Concat(literal.Open.Where(sign => !CodePrefixes.Contains(sign)));

    private string? FixedReason(Literal? literal) =>
        literal is null
            ? null
            : FixedStrings
                .FirstOrDefault(form => literal.Open.Contains(form.Open, StringComparison.OrdinalIgnoreCase))
                .Reason;

    private bool StandsAlone(string text, Literal literal)
    {
        var before = text.AsSpan(0, literal.Start).TrimEnd(" \t");
        var after = text.AsSpan(literal.End).TrimStart(" \t\r");
        return NeverParenthesize || (BeginsExpression(before) && EndsExpression(after));
    }

    private static bool BeginsExpression(ReadOnlySpan<char> before) =>
        before.IsEmpty
        || (Openings.Contains(before[^1]) && before is not [.., '=' or '!' or '<' or '>', '='])
        || before.EndsWith("return");

    private static bool EndsExpression(ReadOnlySpan<char> after) =>
        after.IsEmpty
        || Endings.Contains(after[0])
        || after.StartsWith("//", StringComparison.Ordinal)
        || after[0] == '#';

    private static bool IsQuote(string text, Index at) => text.Length > 0 && text[at] is '"' or '\'';

    private static string Named(string pattern, SecretLocation target) => Named(pattern, target.Name);

    private static string Named(string pattern, string name) => pattern.Replace("{0}", name, StringComparison.Ordinal);
}
