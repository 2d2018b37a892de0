using System.Buffers;
using HookGuard.Detection.Names;
using HookGuard.Detection.Shapes;

namespace HookGuard.Detection.Structure;

/// <summary>Finds the name that a value goes by from what stands before it in its statement.</summary>
internal static class NameReader
{
    private const int MostTokens = 8;
    private const int MostPhraseTokens = 5;
    private const int LongestAuthority = 100;
    private const int MostDigits = 3;

    private static readonly SearchValues<char> NotInAuthority = SearchValues.Create("/?#;=,& \t\r\n\"'`<>(){}[]");

    /// <summary>The name before an offset; <see cref="Naming.None"/> where nothing there names a value.</summary>
    public static Naming Read(ReadOnlySpan<char> text, int before, int floor)
    {
        if (TryReadScheme(text, before, floor, out var scheme))
        {
            return scheme;
        }

        if (IsInsideLiteral(text, before, floor, out var literal))
        {
            return Read(text, literal, floor);
        }

        return ReadTokens(text, new TokenReader(text, before, floor));
    }

    private static Naming ReadTokens(ReadOnlySpan<char> text, TokenReader reader)
    {
        var weak = Naming.None;
        var glue = Glue.None;
        for (var i = 0; i < MostTokens && reader.TryRead(out var token); i++)
        {
            if (token.Has(Glue.Line | Glue.Break))
            {
                break;
            }

            glue |= token.Glue;
            // Shapes first: of random characters, each is read as a word.
            if (IsValue(text, token) || IsPassedOver(text, token, out var name, glue))
            {
                glue &= ~Glue.Condition;
                continue;
            }

            var naming = Bind(text, reader, token, name, glue);
            if (naming.Binding == Binding.Assigned)
            {
                return IsCallResult(text, reader, token, out var function) ? function
                    : weak.Binding == Binding.Called && !SaysKind(naming.Name) ? weak
                    : naming;
            }

            if (
                SaysKind(naming.Name)
                && (naming.Binding != Binding.Spoken || weak.IsNone || weak.Name.HasAny(Sense.Value | Sense.Type))
            )
            {
                return IsCallResult(text, reader, token, out var function) ? function : naming;
            }

            weak = weak.IsNone ? naming : weak;
            if (token.Has(Glue.Comma))
            {
                break;
            }

            glue &= ~Glue.Call;
        }

        return weak;
    }

    private static bool SaysKind(Name name) =>
        name.HasAny(Sense.Credential | Sense.PagerDuty | Sense.Identifier | Sense.Record);

    private static Naming Bind(ReadOnlySpan<char> text, TokenReader reader, Token token, Name name, Glue glue)
    {
        var isFlag = text[token.Start] == '-';
        var naming = new Naming(name, token.Start, token.Length, isFlag ? Binding.Assigned : BindingOf(glue));
        var isQuoted = text[token.End] is '"' or '\'' or '`';
        return naming.Binding is Binding.Assigned or Binding.Spoken && !isQuoted
            ? Extend(text, reader, naming)
            : naming;
    }

    /// <summary>Types, array sizes, conditions and other values stand between a name and its value.</summary>
    private static bool IsPassedOver(ReadOnlySpan<char> text, Token token, out Name name, Glue glue)
    {
        var word = text.Slice(token.Start, token.Length);
        name = Name.Read(word);
        return token.Has(Glue.Condition)
            || (word is "lambda" or "do" && token.Has(Glue.Assign))
            || (IsType(word, name) && (glue & (Glue.Assign | Glue.Call)) != 0)
            || (token.Has(Glue.Close) && (IsQualifier(text, token) || !word.ContainsAnyExceptInRange('0', '9')));
    }

    private static bool IsValue(ReadOnlySpan<char> text, Token token) =>
        text[token.End] != '(' && ValueShapes.MayBeSecret(text.Slice(token.Start, token.Length));

    /// <summary>What says which one is meant: <c>PD service key (web): …</c></summary>
    private static bool IsQualifier(ReadOnlySpan<char> text, Token token) =>
        token.Has(Glue.Assign) && token.Start > 1 && text[(token.Start - 2)..token.Start] is " (";

    private static bool IsType(ReadOnlySpan<char> word, Name name) =>
        name.Has(Sense.Type)
        && (
            (name.Senses & ~(Sense.Type | Sense.Filler)) == 0
            || (Vocabulary.TryLook(word, out var sense) && sense == Sense.Type)
        );

    /// <summary>In <c>scheme://VALUE@…</c> and <c>scheme://user:VALUE@…</c> the scheme is the name.</summary>
    private static bool TryReadScheme(ReadOnlySpan<char> text, int before, int floor, out Naming naming)
    {
        naming = Naming.None;
        var start = Math.Max(floor, before - LongestAuthority);
        var found = text[start..before].LastIndexOf("://");
        if (found < 0 || text[(start + found + 3)..before].ContainsAny(NotInAuthority))
        {
            return false;
        }

        naming = Read(text, start + found + 1, floor);
        return !naming.IsNone;
    }

    /// <summary>Between commas of one literal, as in a source map, the literal's name is what counts.</summary>
    private static bool IsInsideLiteral(ReadOnlySpan<char> text, int before, int floor, out int literal)
    {
        literal = -1;
        if (before > floor && text[before - 1] is ',' or ';')
        {
            var line = text[floor..before];
            literal = line.Count('"') % 2 == 1 ? floor + line.LastIndexOf('"') : -1;
        }

        return literal > floor;
    }

    /// <summary>In <c>MD5 (file) = VALUE</c> what is called says what the value is.</summary>
    private static bool IsCallResult(ReadOnlySpan<char> text, TokenReader reader, Token argument, out Naming function)
    {
        function = Naming.None;
        if (argument.Has(Glue.Close) && reader.TryRead(out var token) && token.Has(Glue.Call))
        {
            var name = Name.Read(text.Slice(token.Start, token.Length));
            function = name.Has(Sense.Identifier)
                ? new Naming(name, token.Start, token.Length, Binding.Assigned)
                : Naming.None;
        }

        return !function.IsNone;
    }

    private static Binding BindingOf(Glue glue) =>
        (glue & (Glue.Comma | Glue.Bar)) != 0 ? Binding.Beside
        : (glue & (Glue.Assign | Glue.Fallback)) != 0 ? Binding.Assigned
        : (glue & Glue.Tag) != 0 ? Binding.Assigned
        : (glue & Glue.Call) != 0 ? Binding.Called
        : Binding.Spoken;

    /// <summary>Words before the name that belong to it: <c>Integration key: …</c>, <c>the routing key is …</c>.</summary>
    private static Naming Extend(ReadOnlySpan<char> text, TokenReader reader, Naming naming)
    {
        var start = naming.Start;
        for (var i = 0; i < MostPhraseTokens && reader.TryRead(out var token) && token.Glue == Glue.Space; i++)
        {
            var word = text.Slice(token.Start, token.Length);
            var senses = Name.Read(word).Senses;
            if (IsModifier(word) || IsId(word) || ((senses & Sense.Unknown) != 0 && (senses & Sense.PagerDuty) == 0))
            {
                break;
            }

            start = token.Start;
        }

        var end = naming.Start + naming.Length;
        return start == naming.Start
            ? naming
            : naming with
            {
                Name = Name.Read(text[start..end]),
                Start = start,
                Length = end - start,
            };
    }

    /// <summary>A field that is private, and no private key: <c>private key = "…"</c>.</summary>
    private static bool IsModifier(ReadOnlySpan<char> word) => word is "public" or "private";

    /// <summary>Ids hold letters that read as words: <c>47dd8d24-…</c> speaks of Datadog.</summary>
    private static bool IsId(ReadOnlySpan<char> word)
    {
        var digits = 0;
        foreach (var c in word)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits > MostDigits;
    }
}
