using System.Text.RegularExpressions;
using HookGuard.Languages;

namespace HookGuard.Remediation.Fixing;

/// <summary>A programming language: a string gives way to an expression that reads the environment.</summary>
internal sealed class ProgramDialect : Dialect
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

    /// <summary>Whether code within a string cannot have the quotes of that string.</summary>
    public bool KeepsQuotes { get; init; }

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

    /// <summary>The same, told by what is around it; null where it can.</summary>
    public Func<CodePlace, SecretLocation, string?> Refuses { get; init; } = (_, _) => null;

    /// <summary>Files in which no look-up can stand, told by their text, with <c>{0}</c> for the name.</summary>
    public IReadOnlyList<(Regex Text, string Reason)> Unfit { get; init; } = [];

    /// <summary>Expressions in which the value is what counts where a variable is not set: they give way as a whole.</summary>
    public IReadOnlyList<Fallback> Fallbacks { get; init; } = [];

    /// <summary>Constants that may be used where only a constant fits.</summary>
    public IReadOnlyList<ConstantUse> ConstantUses { get; init; } = [];

    /// <summary>What puts strings together at a place, where that depends on it.</summary>
    public Func<CodePlace, string>? JoinAt { get; init; }

    /// <summary>Whether a comma holds strings together more firmly than what puts them together.</summary>
    public bool CommaComesFirst { get; init; }

    /// <summary>How the file gives a variable of the environment a value of its own, with <c>{0}</c> for the name; null where it cannot.</summary>
    public string? OwnAssignment { get; init; }

    public Start Start { get; init; } = Start.Exported;

    /// <summary>Where and how the import goes that the look-up needs; null where it needs none, or has it.</summary>
    public Func<SecretLocation, Edit?> Import { get; init; } = _ => null;

    public override bool Assigns(string text, int place, string name) =>
        OwnAssignment is { } pattern
        && Regex
            .Matches(text, Named(pattern, name), RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Any(assigned => assigned.Index + assigned.Length != place);

    public override Replacement Replace(SecretLocation target)
    {
        if (
            Unfit.FirstOrDefault(unfit => CodePlace.Matches(target.Path, target.Text, unfit.Text) is not []).Reason is
            { } why
        )
        {
            throw new CannotFixException(Named(why, target));
        }

        var region = Literal.RegionAround(target);
        var isInText = region is { Kind: RegionKind.Literal, Form: null };
        var replacement = isInText
            ? null
            : Fallbacks.Select(fallback => fallback.In(target)).FirstOrDefault(whole => whole is not null);
        replacement ??= new Replacement(Edits(target, Literal.In(target, region, Prefixes))) { Start = Start };
        return Import(target) is { } import ? replacement with { Edits = [.. replacement.Edits, import] } : replacement;
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

        CodePlace place = new(target.Path, target.Text, literal?.Start ?? target.Start, literal?.End ?? target.End);
        var reason =
            FixedReason(literal)
            ?? (
                literal is not null && JoinsNeighbours && HasNeighbour(place)
                    ? "the string continues in an adjacent one"
                    : null
            )
            ?? RefusalAt(place, target)
            ?? TextForPeople.RefusalAt(place, target.Start)
            ?? ConstantUses
                .Select(use => use.Of(target, place, other => RefusalAt(other, target)))
                .FirstOrDefault(found => found is not null);
        if (reason is not null)
        {
            throw new CannotFixException(Named(reason, target));
        }
    }

    private string? RefusalAt(CodePlace place, SecretLocation target) =>
        Refusals.FirstOrDefault(refusal => refusal.Before.IsMatch(place.Before)).Reason
        ?? RefusalsAfter.FirstOrDefault(refusal => refusal.After.IsMatch(place.After)).Reason
        ?? Refuses(place, target);

    private static bool HasNeighbour(CodePlace place) =>
        IsQuote(place.Before.TrimEnd(BetweenStrings), ^1) || IsQuote(place.After.TrimStart(BetweenStrings), 0);

    private Edit Look(SecretLocation target, Literal literal)
    {
        var text = target.Text;
        var head = text[literal.ContentStart..target.Start];
        var tail = text[target.End..literal.ContentEnd];
        if (head.Length + tail.Length == 0)
        {
            var lookUp = Named(LookUp, target);
            if (KeepsQuotes && new CodePlace(target.Path, text, literal.Start, literal.End).IsInHole)
            {
                lookUp = lookUp.Replace("\"", literal.Close, StringComparison.Ordinal);
            }

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

        if (literal.IsBlock && (head.EndsWith('"') || tail.StartsWith('"')))
        {
            throw new CannotFixException(
                "a quote stands beside it in a string of three quotes; make it a variable first"
            );
        }

        if (BlocksStayWhole && literal.IsBlock && (head + tail).Contains('\n', StringComparison.Ordinal))
        {
            throw new CannotFixException("the string spans several lines");
        }

        string[] parts = [Quoted(head), Named(JoinedLookUp ?? LookUp, target), Quoted(tail)];
        var join = JoinAt?.Invoke(new CodePlace(target.Path, text, literal.Start, literal.End)) ?? Join;
        var joined = string.Join(join, parts.Where(part => part.Length > 0));
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
        return NeverParenthesize
            || (
                BeginsExpression(before)
                && EndsExpression(after)
                && !(CommaComesFirst && (before.EndsWith(",") || after.StartsWith(",")))
            );
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
